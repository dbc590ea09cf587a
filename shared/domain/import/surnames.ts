/** The 300 most frequent surnames (simplified), which cover over 99 % of people in China, and the compound ones. */
const single = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由',
)
const compound =
  /^(?:欧阳|司马|上官|诸葛|尉迟|皇甫|慕容|司徒|公孙|东方|夏侯|令狐|宇文|长孙|端木|百里|南宫|独孤|轩辕|闻人|澹台|呼延|申屠|西门|太史|钟离|赫连|濮阳|淳于|单于|鲜于|司空|拓跋|歐陽|諸葛)/

/** True when a Han text begins like a person's name. Traditional forms of frequent surnames count. */
export const looksLikeSurname = (text: string): boolean =>
  compound.test(text) ||
  single.has(text.slice(0, 1)) ||
  '張劉陳楊黃趙吳孫馬許鄧馮韓蕭蔣蘇魏呂盧鐘譚廖陸賈韋鄒閻龍賀顧龔邵萬錢嚴湯溫葉鄭謝羅'.includes(
    text.slice(0, 1),
  )
