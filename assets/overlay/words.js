// The page's own words by language: the note under translations, the test caption, greetings, the standby scene.

export const NOTES = {
  ar: "ترجمة آلية",
  de: "Maschinell übersetzt",
  en: "Machine-translated",
  es: "Traducción automática",
  fa: "ترجمهٔ ماشینی",
  fr: "Traduction automatique",
  hi: "मशीनी अनुवाद",
  id: "Terjemahan mesin",
  it: "Traduzione automatica",
  ja: "機械翻訳",
  ko: "기계 번역",
  pt: "Tradução automática",
  ru: "Машинный перевод",
  th: "แปลโดยเครื่อง",
  tr: "Makine çevirisi",
  vi: "Dịch máy",
  zh: "机器翻译",
};

export const SAMPLES = {
  ar: "هذا اختبار: الحد الأدنى للطلب 500 قطعة.",
  de: "Das ist ein Test: Mindestmenge 500 Stück.",
  en: "This is a test: our MOQ is 500 pieces.",
  es: "Esto es una prueba: el pedido mínimo es de 500 piezas.",
  fa: "این یک آزمایش است: حداقل سفارش 500 عدد.",
  fr: "Ceci est un test : commande minimale 500 pièces.",
  hi: "यह एक परीक्षण है: न्यूनतम ऑर्डर 500 नग है।",
  id: "Ini uji coba: pesanan minimum 500 buah.",
  it: "Questa è una prova: ordine minimo 500 pezzi.",
  ja: "これはテストです。最小注文数は500個です。",
  ko: "테스트입니다. 최소 주문 수량은 500개입니다.",
  pt: "Isto é um teste: o pedido mínimo é de 500 peças.",
  ru: "Это проверка: минимальный заказ 500 штук.",
  th: "นี่คือการทดสอบ สั่งขั้นต่ำ 500 ชิ้น",
  tr: "Bu bir deneme: en az sipariş 500 adet.",
  vi: "Đây là bản thử: đơn hàng tối thiểu 500 chiếc.",
  zh: "这是测试：最低起订量500件。",
};

/** Without and with a name. */
export const WELCOMES = {
  ar: ["أهلاً وسهلاً!", "أهلاً وسهلاً، {name}!"],
  de: ["Herzlich willkommen!", "Herzlich willkommen, {name}!"],
  en: ["Welcome!", "Welcome, {name}!"],
  es: ["¡Le damos la bienvenida!", "¡Le damos la bienvenida, {name}!"],
  fa: ["خوش آمدید!", "{name}، خوش آمدید!"],
  fr: ["Bienvenue !", "Bienvenue, {name} !"],
  hi: ["आपका स्वागत है!", "{name}, आपका स्वागत है!"],
  id: ["Selamat datang!", "Selamat datang, {name}!"],
  it: ["Benvenuti!", "Un caloroso benvenuto a {name}!"],
  ja: ["ようこそ！", "{name}さん、ようこそ！"],
  ko: ["환영합니다!", "{name} 님, 환영합니다!"],
  pt: ["Boas-vindas!", "Boas-vindas, {name}!"],
  ru: ["Добро пожаловать!", "{name}, добро пожаловать!"],
  th: ["ยินดีต้อนรับ", "ยินดีต้อนรับคุณ {name}"],
  tr: ["Hoş geldiniz!", "Hoş geldiniz, {name}!"],
  vi: ["Chào mừng quý khách!", "Chào mừng {name}!"],
  zh: ["欢迎光临！", "欢迎您，{name}！"],
};

export const STANDBY = {
  ar: "سنبدأ بعد قليل",
  de: "Gleich geht es los",
  en: "Live in a moment",
  es: "Enseguida comenzamos",
  fa: "به‌زودی شروع می‌کنیم",
  fr: "Nous commençons bientôt",
  hi: "हम जल्द ही शुरू करेंगे",
  id: "Segera dimulai",
  it: "Iniziamo tra poco",
  ja: "まもなく始まります",
  ko: "곧 시작합니다",
  pt: "Já vamos começar",
  ru: "Скоро начнём",
  th: "จะเริ่มในอีกสักครู่",
  tr: "Birazdan başlıyoruz",
  vi: "Sắp bắt đầu",
  zh: "直播马上开始",
};

/** The entry of a language, of its main language where only that is there, else `otherwise`. */
export function inLanguage(words, language, otherwise) {
  const name = language.toLowerCase().split("-")[0];
  return Object.hasOwn(words, name) ? words[name] : otherwise;
}
