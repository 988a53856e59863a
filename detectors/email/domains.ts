import { isBranch } from './branches.js'

/** Country-code domains in use (ISO 3166-1 alpha-2, with eu, su, uk): IANA root zone. */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
/** Generic domains that mail is seen under; with Japan's own. An address under any other is low without a label. */
const GENERIC =
  'com net org edu gov mil int arpa info biz name pro jobs mobi travel asia cat coop museum aero post tel xxx app dev page cloud tech online site website shop store blog email mail news media group company agency studio design digital network systems solutions services support consulting center academy school university education institute foundation health care clinic dental doctor law legal finance bank insurance work works world life live today club fun games game art music photo photos video social space host hosting link click top xyz vip win one icu moe tokyo osaka nagoya yokohama kyoto okinawa ryukyu japan global international inc llc ltd house homes estate energy engineering software computer zone team'

const TOP_LEVEL: ReadonlySet<string> = new Set(`${COUNTRIES} ${GENERIC}`.split(' '))

/** Is the last label of the domain one that mail is sent to? */
export const isKnownTopLevel = (label: string): boolean => TOP_LEVEL.has(label) || label.startsWith('xn--')

/** RFC 2606 and 6761; JPRS keeps EXAMPLE under .jp and its second levels; and what manuals write. */
const RESERVED =
  /(?:^|\.)(?:example\.(?:com|net|org|edu)|example[0-9]?\.(?:(?:ac|ad|co|ed|go|gr|lg|ne|or)\.)?jp|test\.com|sample\.com|dummy\.com|xxx\.co\.jp|test|example|invalid|localhost|local|localdomain)$/

/** Does the domain belong to nobody? */
export const isReservedDomain = (domain: string): boolean => RESERVED.test(domain)

/** Mobile carriers that let subscribers choose addresses against RFC 5321: `..` and a point before the @. */
const CARRIERS =
  /(?:^|\.)(?:docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|softbank\.ne\.jp|vodafone\.ne\.jp|disney\.ne\.jp|i\.softbank\.jp|willcom\.com|pdx\.ne\.jp)$/
export const isCarrier = (domain: string): boolean => CARRIERS.test(domain)

/** test.user@, dummy1@: nobody's, wherever they are. */
const MADE_UP = /^(?:test|tester|dummy|sample|hoge|hogehoge|foobar)(?:[-_.]?(?:user|account|taro|mail))?[-_.]?[0-9]{0,4}$/
export const isMadeUpMailbox = (local: string): boolean => MADE_UP.test(local)

/** Mailboxes of a function (RFC 2142 and Japanese habits), not of a person. */
const ROLE_MAILBOX =
  /^(?:info|information|support|contact|sales|admin|administrator|webmaster|postmaster|hostmaster|abuse|security|noc|root|no-?reply|do-?not-?reply|office|help|help-?desk|desk|inquiry|enquiry|query|toiawase|otoiawase|soudan|soumu|jinji|keiri|kouhou|koho|eigyo|jimu|jimukyoku|jimusho|somu|shomu|gyomu|kanri|kanrika|kanrishitsu|uketsuke|madoguchi|honsha|honten|tenpo|kyoumu|nyushi|shisetsu|shisetu|kaiin|oubo|moushikomi|mousikomi|goiken|okyakusama|kouza|haisou|butsuryu|koubai|keiyaku|seikyu|seikyuu|front|frontdesk|front-desk|reception|concierge|marketing|webform|web-form|recruit|recruiting|saiyo|saiyou|career|careers|jobs|hr|press|sponsors?|donate|community|conduct|coc|opensource|maintainers?|developers?|feedback|bugs?|issues?|partners?|themes?|pr|ir|media|privacy|legal|customer|customers|cs|service|services|shop|store|order|orders|billing|invoice|account|accounts|payment|hello|mail|master|news|newsletter|magazine|reservation|reserve|booking|yoyaku|event|events|team|staff|all|system|dev|www|ftp|mailer-daemon|daemon|nobody|notifications?|alerts?)(?:[-_+.0-9].*)?$/
/** Offices as their own domain names them; with a provider of mail for everybody they may as well be what somebody likes to be called. */
const OFFICE =
  /^(?:gakusei|shien|kyomu|gakumu|gakuji|gakuin|shushoku|syusyoku|kyujin|shingaku|nyugaku|kokusai|international|ryugaku|kenkyu|sangaku|toshokan|library|hoken|hokenshitsu|chiiki|fukushi|kaigo|kango|iryo|shinryo|yakuzai|kenko|kenshin|hisho|kikaku|joho|jouhou|zaimu|kaikei|kenshu|kenshuu|gijutsu|seizo|hinshitsu|hanbai|henpin|buhin|seibi|kyoiku|kyouiku|kodomo|hoiku|jutaku|juutaku|jumin|juumin|shimin|nozei|zeimu|daihyo|daihyou|renraku|shukketsu|kesseki)(?:[-_+.0-9].*)?$|[-_.](?:kakari|kyoku|shitsu|center|centre|group|team|desk|office|info|support|jimukyoku|madoguchi|honten|shiten|tenpo|ekimae|eigyosho|eigyousho|kojo|koujou)[0-9]{0,2}$/
const FOR_EVERYBODY =
  /^(?:gmail|googlemail|icloud|me|mac|outlook|hotmail|live|msn|aol|proton|protonmail|gmx|mail|qq)\.(?:com|jp|me|net)$|^(?:yahoo|ymail|outlook|hotmail|live|excite|goo|nifty|biglobe|ocn|so-net|plala|dion|eonet|infoseek|rakuten|jcom|asahi-net)\.(?:co\.jp|ne\.jp|com|jp|home\.ne\.jp)$|(?:^|\.)(?:ocn|so-net|plala|dion|nifty|biglobe|eonet|commufa|t-com|ybb|jcom\.home)\.ne\.jp$/

/** Is it the mailbox of a function, in lower case? */
export const isRoleMailbox = (local: string, domain: string): boolean =>
  ROLE_MAILBOX.test(local) || ((OFFICE.test(local) || isBranch(local)) && !isCarrier(domain) && !FOR_EVERYBODY.test(domain))
