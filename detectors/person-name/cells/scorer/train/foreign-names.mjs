/** Names of people from abroad who live in Japan or trade with it: given names and surnames, in Latin letters and as katakana writes them. */
const words = (text) => text.split(/\s/).filter(Boolean)

export const LATIN = {
  given: words(`
    James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua
    Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin
    Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter Kyle Walter Ethan
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle
    Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen
    Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren
    Juan Carlos Luis Pedro Miguel Antonio Francisco Jesus Manuel Rafael Fernando Javier Diego Pablo Alejandro Ricardo Eduardo Roberto Sergio Jorge
    Ana Carmen Rosa Lucia Isabel Elena Beatriz Gabriela Juliana Mariana Fernanda Camila Larissa Paulo Marcos Lucas Gustavo Thiago Leonardo Vinicius
    Bruno Felipe Rodrigo Renato Marcelo Angelica Jerome Christian Jasmine Rowena Marites Rosario Maricel Jocelyn Arnel Rodel Joselito Rommel Liezl
    Nguyen Van Thi Minh Duc Hung Tuan Anh Huong Linh Trang Phuong Thao Quang Long Nam Khanh Hai Thanh Hoa Lan Ngoc Bich Yen Dung Tien Huy Dat Phuc
    Wei Fang Min Jing Qiang Lei Yang Yan Jie Tao Ming Chao Xiuying Xia Ping Gang Xiaoming Xiaoli Jianguo Zhiqiang Lihua Meiling Haiyan Yuting Zixuan
    Minjun Jiwoo Hyunjin Seoyeon Jihoon Sungmin Minho Yuna Eunji Soojin Taehyung Jisoo Min-jun Ji-woo Seo-yeon Sang-woo Hye-jin Kyung-soo Young-ho
    Rajesh Amit Sanjay Vijay Anil Sunil Ravi Suresh Deepak Rahul Arjun Priya Anjali Sunita Kavita Lakshmi Neha Pooja Ramesh Mahesh Ganesh Krishna
    Bishnu Prakash Suman Binod Dipak Sita Gita Maya Puja Sarita Hari Nabin Sandip Kiran Bibek Roshan Asmita Sabina Anita Mina
    Mohammed Mohammad Ahmed Ali Hassan Hussein Omar Ibrahim Yusuf Khalid Fatima Aisha Zainab Mariam Abdul Rahman Karim Tariq Imran Bilal Nasrin
    Agus Budi Putri Siti Dewi Sri Rina Wahyu Rizky Ayu Lestari Dian Eko Joko Bambang Hendra Yanti Fitri Nur Indah Suharto Widodo Sutrisno
    Somchai Somsak Prayut Nattapong Siriporn Kanya Apinya Thida Aung Zaw Min Kyaw Thu Htet Mya Su Khin Tin Naing Soe Ye Phyo
    Hans Peter Klaus Jurgen Wolfgang Stefan Andreas Petra Sabine Ursula Pierre Jean Michel Philippe Nicolas Julien Sophie Isabelle Nathalie Camille
    Giovanni Marco Giuseppe Francesca Giulia Ivan Sergei Dmitri Alexei Nikolai Vladimir Olga Natalia Tatiana Svetlana Irina Piotr Katarzyna Lars Erik
    Ingrid Bjorn Anders Sofia Aleksandr Yuri Boris Andrei Mikhail Batbayar Enkhbold Oyuna Ganbold Bat-Erdene Nomin Dilshod Aziz Otabek Gulnara`),
  family: words(`
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin
    Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams
    Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales
    Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood Bennett
    Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez O'Brien O'Connor McDonald McCarthy MacLeod Fitzgerald
    Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Barbosa Araujo Fernandes Rocha Dias
    Nascimento Moreira Cardoso Teixeira Cavalcante Bautista Ocampo Tomas Andrada Villanueva Castro Aquino Mercado Pascual Salazar Navarro Domingo Mabini
    Tran Le Pham Huynh Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Doan Trinh Mai Lam Truong Wang Li Zhang Liu Chen Huang Zhao Wu Zhou Xu Sun Ma
    Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Su Wei Lu Ding Ouyang
    Park Choi Jung Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Ahn Yoo Hong Jeon Ko Moon Son Bae Baek Heo Nam Sharma Kumar Singh Gupta Reddy Iyer Nair Rao
    Das Banerjee Mukherjee Chatterjee Khan Verma Mishra Joshi Mehta Shah Desai Kapoor Malhotra Shrestha Tamang Gurung Rai Thapa Magar Lama Sherpa Karki
    Adhikari Poudel Bhandari Chaudhary Basnet Khadka Maharjan Bhattarai Ghimire Rana Hossain Islam Rahman Uddin Chowdhury Begum Akter Miah Perera Fernando
    Silva Jayasinghe Wickramasinghe Bandara Wijaya Santoso Hartono Susanto Gunawan Setiawan Kurniawan Hidayat Saputra Nugroho Wibowo Pratama Siregar
    Chaiyaporn Srisai Wongsakul Saetang Thongchai Win Oo Lwin Maung Htun Aye Hlaing Myint Tun Mon Moe Muller Schmidt Schneider Fischer Weber Meyer Wagner
    Becker Schulz Hoffmann Dupont Bernard Dubois Durand Leroy Moreau Simon Laurent Rossi Russo Ferrari Esposito Bianchi Romano Ivanov Petrov Sidorov
    Smirnov Kuznetsov Popov Volkov Kowalski Nowak Hansen Jensen Nielsen Larsen Olsen Johansson Andersson Karlsson Virtanen`),
}

export const KATAKANA = {
  given: words(`
    ジェームズ ジョン ロバート マイケル ウィリアム デイビッド デヴィッド リチャード ジョセフ トーマス チャールズ クリストファー ダニエル マシュー アンソニー マーク スティーブン ポール アンドリュー ジョシュア ケネス ケビン ブライアン
    ジョージ エドワード ロナルド ティモシー ジェイソン ジェフリー ライアン ニコラス エリック ジョナサン スティーヴン ラリー ジャスティン スコット ベンジャミン サミュエル フランク アレクサンダー パトリック ジャック デニス ピーター ヘンリー
    メアリー パトリシア ジェニファー リンダ エリザベス バーバラ スーザン ジェシカ サラ カレン ナンシー リサ マーガレット サンドラ アシュリー キンバリー エミリー ミシェル キャロル アマンダ メリッサ ステファニー レベッカ ローラ シンシア
    エイミー アンジェラ アンナ パメラ エマ ニコール ヘレン サマンサ キャサリン クリスティーン レイチェル ジャネット マリア ダイアン ルース オリビア ビクトリア フアン カルロス ルイス ペドロ ミゲル アントニオ フランシスコ マヌエル ラファエル
    フェルナンド ディエゴ パブロ アレハンドロ リカルド エドゥアルド ロベルト セルヒオ ホルヘ アナ カルメン ロサ ルシア イサベル エレナ ガブリエラ ジュリアナ マリアナ フェルナンダ カミラ パウロ マルコス ルーカス グスタボ チアゴ レオナルド
    ブルーノ フェリペ ロドリゴ ロウェナ マリテス ロサリオ ジョセリン ヴァン ティ ミン ドゥック フン トゥアン アイン フオン リン チャン タオ クアン ロン ナム カイン ハイ タイン ホア ラン ゴック イエン ズン フイ ダット フック
    ミンジュン ジウ ヒョンジン ソヨン ジフン ソンミン ミンホ ユナ ウンジ スジン ジス サンウ ヘジン ヨンホ ラジェシュ アミット サンジャイ ヴィジャイ アニル スニル ラヴィ スレシュ ディーパック ラーフル アルジュン プリヤ アンジャリ スニタ カビタ
    ラクシュミ ラメシュ ガネシュ クリシュナ ビシュヌ プラカシュ スマン ビノド ディパク シタ ギタ マヤ プジャ サリタ ハリ ナビン キラン モハメド ムハンマド アフメド アリ ハッサン フセイン オマル イブラヒム ユスフ ハリド ファティマ アイシャ
    アブドゥル カリム タリク イムラン アグス ブディ プトリ シティ デウィ スリ リナ ワヒュ アユ レスタリ ディアン エコ ジョコ バンバン ヘンドラ ソムチャイ ソムサック シリポーン アピンヤ アウン ゾー ミョー チョー トゥ テッ ミャ キン ティン ナイン
    ハンス クラウス ユルゲン ヴォルフガング シュテファン アンドレアス ペトラ ピエール ジャン ミシェル フィリップ ニコラ ジュリアン ソフィー ジョヴァンニ マルコ ジュゼッペ フランチェスカ イワン セルゲイ ドミトリー アレクセイ ニコライ ウラジーミル
    オルガ ナタリア タチアナ スヴェトラーナ イリーナ アレクサンドル ユーリ ボリス アンドレイ ミハイル ラース エリク イングリッド ビョルン ソフィア バトバヤル エンフボルド ガンボルド`),
  family: words(`
    スミス ジョンソン ウィリアムズ ブラウン ジョーンズ ガルシア ミラー デイビス ロドリゲス マルティネス ヘルナンデス ロペス ゴンザレス ウィルソン アンダーソン テイラー ムーア ジャクソン マーティン リー ペレス トンプソン ホワイト ハリス サンチェス
    クラーク ラミレス ロビンソン ウォーカー ヤング アレン キング ライト スコット トーレス ヒル フローレス グリーン アダムズ ネルソン ベイカー ホール リベラ キャンベル ミッチェル カーター ロバーツ ゴメス フィリップス エバンス ターナー ディアス
    パーカー クルス エドワーズ コリンズ レイエス スチュワート モリス モラレス マーフィー クック ロジャース オルティス モーガン クーパー ピーターソン ベイリー リード ケリー ハワード ラモス オブライエン オコナー マクドナルド マッカーシー
    シルバ サントス オリベイラ ソウザ ロドリゲス フェレイラ アルベス ペレイラ リマ ゴメス コスタ リベイロ マルティンス カルバーリョ アルメイダ バルボーザ フェルナンデス バウティスタ カスティーヨ カストロ アキノ パスクアル サラザール ナバロ
    グエン チャン レー ファム フイン ホアン ファン ヴー ヴォー ダン ブイ ドー ホー ゴー ズオン リー ディン チン チュオン ワン チャン リウ チェン ホアン チャオ ウー チョウ シュー スン マー キム パク チェ チョン カン チョ ユン チャン イム ハン
    シン ソ クォン ファン アン ソン ホン シャルマ クマール シン グプタ レディ ナイル ラオ ダス カーン ヴァルマ ミシュラ ジョシ メータ シャー デサイ カプール シュレスタ タマン グルン ライ タパ マガル ラマ シェルパ カルキ アディカリ ポウデル
    バンダリ チョードリー バスネット カドカ マハルジャン ホサイン イスラム ラーマン チョウドリ ペレラ バンダラ ウィジャヤ サントソ ハルトノ スサント グナワン セティアワン クルニアワン ヌグロホ プラタマ ウィン ウー ルイン マウン トゥン エー
    フライン ミュラー シュミット シュナイダー フィッシャー ヴェーバー マイヤー ワーグナー ベッカー シュルツ ホフマン デュポン ベルナール デュボワ デュラン ルロワ モロー シモン ロッシ ルッソ フェラーリ イワノフ ペトロフ スミルノフ クズネツォフ
    ポポフ ヴォルコフ コワルスキー ノヴァク ハンセン イェンセン ニールセン ラーセン オルセン ヨハンソン アンデション`),
}

/** One name in the orders and marks that offices use. */
export function foreignName(pick, random) {
  if (random() < 0.5) {
    const [given, family] = [pick(KATAKANA.given), pick(KATAKANA.family)]
    const joint = pick(['・', ' ', '・'])
    const draw = random()
    if (draw < 0.12) return pick([given, family])
    if (draw < 0.45) return `${given}${joint}${family}`
    if (draw < 0.75) return `${family}${joint}${given}`
    return `${family}${joint}${pick(KATAKANA.given)}${joint}${given}`
  }
  const [given, family] = [pick(LATIN.given), pick(LATIN.family)]
  const name = pick([
    `${given} ${family}`,
    `${family} ${given}`,
    `${given} ${pick(LATIN.given)} ${family}`,
    `${family} ${pick(LATIN.given)} ${given}`,
    `${family}, ${given}`,
    `${given} ${pick([...'ABCDEFGHJKLMNPRSTVW'])}. ${family}`,
    given,
    family,
  ])
  return random() < 0.3 ? name.toUpperCase() : name
}
