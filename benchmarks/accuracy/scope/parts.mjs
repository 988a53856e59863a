// What the first six incidents have in common.

export const PRODUCTS = 'りんごジュース 有機玄米 タオルセット 電気ケトル 保湿クリーム 折りたたみ傘 木製トレー ランニングシューズ'.split(' ')
export const date = (random) => `2024/${String(random.int(1, 12)).padStart(2, '0')}/${String(random.int(1, 28)).padStart(2, '0')}`
export const code = (letter, n) => `${letter}${String(n).padStart(6, '0')}`
