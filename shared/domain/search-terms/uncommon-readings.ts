/**
 * Readings that dictionaries list but nobody types for the character (archaic, dialectal, or kept for one old word).
 * Leaving them out keeps 信 from answering to `shen`. Everyday second readings and surnames are not in the list.
 */
const uncommon = new Set(
  `
信shen 红gong 思sai 奥yu 南na 艾yi 行heng 石dan 广an 食si 食yi 育yo 氏zhi 泽shi 景ying 无mo 女ru 虹jiang
拓zhi 摩ma 不fou 堡bu 亲qing 硕shi 齐ji 齐zi 齐zhai 约yao 陶yao 弟ti 弟tui 亨peng 丁zheng 净cheng 莫mu
见xian 落lao 将qiang 佛bi 佛bo 洞tong 汤shang 圈juan 柜ju 雀qiao 期ji 戏hu 提di 胖pan 术zhu 其ji 虾ha 厂an
厂han 盖he 助chu 吾yu 券xuan 内na 么yao 么ma 暴pu 份bin 核hu 淳zhun 尾yi 枝qi 浅jian 频bin 朱shu 疆qiang
底de 她jie 彭bang 孙xun 炮bao 喝ye 摄nie 涌chong 蛇yi 择zhai 革ji 尺che 甸tian 甸sheng 楷jie 仰ang 姥mu
勃bei 价jie 县xuan 句gou 射ye 射yi 许hu 沈chen 冯ping 港jiang 家jie 谷yu 乐yao 乐lao 得dei 说shui 跳tao
休xu 粥yu 识zhi 脉mo 般pan 羊xiang 趣cu 朴po 辟bi 读dou 哪ne 哪nei 冒mo 卒cu 拂bi 这zhei 咖ga 纶guan 愉tou
汶men 坏pei 坏pi 旁bang 埔bu 毒dai 铅yan 洒xi 且ju 兑rui 兑yue 皋hao 泷shuang 俞shu 揭qi 综zeng 殷yan 稽qi
碌liu 瞿ju 戌qu 殖shi 梢sao 隋duo 趋cu 填zhen 濯zhao 嘲zhao 宕tan 荥xing 潢guang 澍zhu 淌chang 埋man 和hu
万mo 契xie 契qie 叶xie
`
    .trim()
    .split(/\s+/),
)

export function isUncommonReading(char: string, syllable: string): boolean {
  return uncommon.has(char + syllable)
}
