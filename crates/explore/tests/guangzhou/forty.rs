//! Queries with the tasks that they find, worked out from the words of the notice and the names in the register, aside
//! from the crates: by a script of their own, and by eye.

use crate::{answer, serials};

/// The serials in ranges such as `2 18 200-202`.
fn unpacked(ranges: &str) -> Vec<u32> {
    let numbers = |part: &str| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        first.parse().unwrap()..=last.parse().unwrap()
    };
    ranges.split_whitespace().flat_map(numbers).collect()
}

fn check(table: &[(&str, &str)]) {
    for (url, found) in table {
        assert_eq!(serials(&answer(url)), unpacked(found), "{url}");
    }
}

const ASKED: &[(&str, &str)] = &[
    // Words in the task's cell: literal, one by one.
    ("q=碧道", "151"),
    ("q=公里", "56 151 161"),
    ("q=养老", "36 188 239"),
    ("q=疫情", "233-242"),
    ("q=医院", "27 215 217 218 237 262"),
    // All words of a search, in one place or in several.
    ("q=机场 扩建", "51"),
    ("q=地铁　花都", "52"),
    ("q=知识产权 保护", "85"),
    ("q=花都 从化", "29 130 150 155 177 190 228"),
    // A phrase is kept together; a punctuation mark is a character like any other.
    ("q=\"机场 扩建\"", ""),
    ("q=\"市科技局、市公安局\"", "14 21 85 130"),
    ("q=\"市协作办、市供销总社\"", "74 192"),
    ("q=\"数据要素市场,构建\"", "96"),
    // What is excluded.
    ("q=医院 -建设", "27 237"),
    ("q=消防 -各区政府", "177 189 261"),
    ("q=花都 从化 -增城", ""),
    ("q=越秀 -越秀区", "62 73 207"),
    // One or the other.
    ("q=区块链&q=人工智能", "5 17-21 45 123"),
    // Full width and half width, capital and small, and what a query string spells otherwise.
    ("q=５ｇ", "60 65"),
    ("q=５Ｇ基站", "60"),
    ("q=ＰＭ２．５", "148"),
    ("q=，越秀区", "27 30 54 157 159 227"),
    ("q=（交警支队）", "246"),
    ("q=30%25", "11"),
    ("q=社工%2B", "253"),
    // Words that stand in a heading alone, or in headings and tasks.
    ("q=毫不放松", "233-242"),
    ("q=表率", "164-183"),
    ("q=双区", "113-131"),
    ("q=营商环境", "82-90"),
    ("q=满意", "200-213 267-280"),
    // Words that stand in a unit's cell alone.
    ("q=省农科院", "170"),
    ("q=供电局", "60 80 157 207"),
    ("q=成员单位", "76 179 219 254-256 258 259"),
    ("q=海关", "34 45 81 85 104-106 110 117 214 231 233 235 236"),
    ("q=地铁", "26 52 54-56 80 113 156 157 246"),
    ("q=荔湾区", "2 27 48 54 69 71 85 222"),
    ("q=-市", "104 216"),
    // Names that the notice does not print: all tasks that name the unit, 254 in its brackets too.
    (
        "q=发改委",
        "2 4 6 15-18 21-23 26 27 30-32 34 35 39-42 45-62 64 65 70 74 75 80 82 85 88 90 91 95 96 98 99 101 110 113 \
         114 116 121 122 127-132 134 135 143 145 146 148-150 155-157 164 166 168 169 175 178 180 182 183 189 190 192 \
         194 197 199 201 204 205 207-209 211 212 214 215 217 218 220 228 229 231 238 254 263 266 272",
    ),
    (
        "q=卫健委",
        "2 18 20 21 27 37 41 46 47 74 86 95 110 112 135 166 177 178 182 183 186 188 192 210-212 214 215 217-220 \
         232-239 241 242 247 252 254 261 262 265 266",
    ),
    (
        "q=人社局",
        "6 15-18 21 22 35 39 46 74 82 85 88 91 99 101 114 119 164 166 170 182 184-186 191-193 195 200-202 204 205 \
         208-210 212-214 220 230 231 238 253 254 265 274",
    ),
    (
        "q=住建局",
        "15 17 21 25 31 32 35 39 41 45 46 48-52 59 69 70 82 85 88 89 95 110 119 130 132 134 135 137 138 143 145-149 \
         155-157 159 164 166 168 177 178 182 187-189 196-199 201 203 207 215 229 231 233 241 245 251 252 254 257 \
         261-263",
    ),
    (
        "q=规自局",
        "4 6 17 21 31 32 34 39-41 45-51 53-58 62 69 70 72 75 80 82 85 88 89 91-95 110 113 130 132-138 143 147 149 \
         150 155-157 159 165-169 172 175 177 178 182 188 189 196-198 201 203 205-210 214 215 220 229 231 245 251 252 \
         254 263",
    ),
    (
        "q=文旅局",
        "21 23 35 41 46 48-50 61 65 67-70 72-75 86 95 112 119 135 136 146 156 157 169 175 177 182 183 192 211 212 \
         214 220-229 231 233 241 252 254",
    ),
    ("q=城管局", "20 21 31 59 70 72 134 135 138 142 143 148-150 154-157 178 214 235 236 247 251 252 254"),
    ("q=来穗局", "112 166 192 193 199 214 251 252 254"),
    ("q=港澳办", "6 46 107-112 114 117 119 192 214 233 238"),
    ("q=边检", "214 233 236"),
    ("q=广大", "206 209 238"),
    // 人民银行 and 市公安局 go by short names; task 159 has a bridge for those who walk (人行).
    ("q=人行", "40 42 43 88 100 125 130 159 167 196"),
    (
        "q=交警",
        "14 15 21 25 39 42 46 58 70 72 85 88 110 112 117 130 140 148 156 164 166 177 192 199 214 232-235 238 240 241 \
         246-248 251 252 254 260-263 265",
    ),
    // 市港务局 is 广州港务局 too.
    ("q=广州港", "34 53 59 74 75 106 110 148 149 156 159 168 214 236 246"),
    ("q=知识产权 -知识产权局", "77"),
    // A leader, by id and by name, and nobody.
    ("leader=wangdong", "1-3 5 7-13 18 73 115 117 123 170 177 200-206 209-213 216 221-230 232 238"),
    ("leader=孙太平", "84 87 140 240 249-251 254 260 262 263 268-270"),
    ("leader=王 东&section=9", "238"),
    ("leader=none", "88 248"),
    ("leader=none&leader=wenguohui", "88 248 280"),
    ("leader.all=liming&leader.all=wangdong", ""),
    // Sections and subsections.
    ("section=6.2", "137-144"),
    ("section=10.1&section=10.3", "267-271 278-280"),
    ("section.not=8&target=1", "5 7 10 11 41 56 57 59 60 62 78 137 141 142 144 151 154 155 160 161 174"),
    // Named in the cell of the lead unit, or of the co-operating units.
    ("lead=laisuiju", "251 254"),
    ("lead=市港澳办", "107-109 111 112 119"),
    ("lead=shengtaiju&lead=shuiwuju", "144 145 148-152 156 190 258"),
    ("lead.all=shengtaiju&lead.all=shuiwuju", "149"),
    ("lead=none", ""),
    (
        "coop=none",
        "5 8 10-13 33 36 38 63 66 73 79 97 107-109 115 120 123 124 126 131 142 152 174 216 223 249 257 260 267-270 \
         275",
    ),
    ("coop=none&leader=liming", "36 120 126 174"),
    ("coop=ditie", "26 52 54-56 80 113 156 157 246"),
    ("coop=minzongju", "112"),
    // Task 196 names it where the cell goes on in the next paragraph.
    ("coop=yinbaojianju", "42 88 100 196 199"),
    ("coop.all=guangtie&coop.all=gangjituan", "34 214 236"),
    ("coop.all=市总工会&coop.all=团市委", "192 252 254"),
    // A district is named in shared endings (荔湾区、黄埔区政府), and stood for by 各区政府.
    (
        "unit=liwan",
        "2 18 22 23 27 41 42 48 54 58-61 65 67 69 71 72 74 78 83 85 87 92-95 99 112 113 133-135 137 138 140 144 146 \
         148 149 151 153 154 156 160-163 168 173 183 187 191 192 194 197 198 200-202 214 215 219-222 224 233 235-237 \
         241-244 247 251 252 254 255 258 259 262 263 271 278 279",
    ),
    ("unit=荔湾区&role=coop", "2 27 54 71 85 222"),
    ("unit=荔湾区&role=lead&role=coop", "2 27 48 54 69 71 85 222"),
    (
        "unit=liwan&role=collective",
        "18 22 23 41 42 58-61 65 67 72 74 78 83 87 92-95 99 112 113 133-135 137 138 140 144 146 148 149 151 153 154 \
         156 160-163 168 173 183 187 191 192 194 197 198 200-202 214 215 219-221 224 233 235-237 241-244 247 251 252 \
         254 255 258 259 262 263 271 278 279",
    ),
    ("coop=各区政府&leader=liming", "153 173 183 187 191 192 214 215 219 220 235-237 242 252"),
    ("coop=haizhu", "9 17 31 57 71 116 139 141 158 159"),
    ("unit=conghua&role=coop", "29 130 150 155 169 177 190 228 231"),
    ("unit=tianhe&unit.not=各区政府", "6 9 17 39 46 51 54 57 116 157 203 227"),
    ("unit.all=liwan&unit.all=huangpu&role=coop", "2 27"),
    ("unit.all=huangpu&unit.all=nansha&unit.not=liwan", "1 4 7 57 91 105 116 155"),
    ("unit=huangpu&unit.not=liwan", "1 3 4 7 17 19 20 57 91 96 105 116 118 122 129 141 155 189 203 227"),
    ("coop=yanxiangequ", "55 56"),
    // Other units, in each role; those in the brackets of task 254 have the role of a collective's members.
    ("unit=nanshakfq", "14 15 39 43 75 104 114 206"),
    ("unit=nansha&role=lead", ""),
    ("unit=nanshakfq&role=lead", "14 15 43 104 114 206"),
    ("unit=gonganju&role=lead", "140 260 262 263"),
    ("unit=jiaoyuju&role=collective", "254"),
    ("unit=minzongju", "112 254"),
    ("unit.all=weijianwei&unit.all=jiaoyuju&leader=liming", "37 183 192 214 220 234 252 265"),
    // Kinds of lead unit.
    ("kind=district", "46-50 68-70"),
    ("kind=区政府&leader.not=chenzhiying", ""),
    ("kind=zone", "14 15 43-45 90 102 104 114 206"),
    ("kind=court", "88 248"),
    ("kind=party&kind=central", "118 274"),
    ("kind=institution", "208 216 276"),
    ("kind=company", ""),
    ("kind.not=department", "14 15 43-50 68-70 88 90 102 104 114 118 206 208 216 248 274 276"),
    // Quantified targets.
    ("target=1", "5 7 10 11 41 56 57 59 60 62 78 137 141 142 144 151 154 155 160 161 174 188 191 192 197"),
    ("target=1&leader=lindaoping", "57 137 141 142 144 151 154 155 160 161 197"),
    ("target=1&unit=liwan", "41 59 60 78 137 144 151 154 160 161 191 192 197"),
    ("target=1&coop=none", "5 10 11 142 174"),
    ("target=1&unit=conghua&role=coop", "155"),
    // Several kinds of condition at once.
    ("q=荔湾&leader=wangdong", "2 222"),
    ("q=公里&section=6&target=1", "151 161"),
    ("q=地铁&coop.not=ditie", ""),
    ("section=3&unit=baiyun&role=coop", "51 54 57 80"),
    ("section=4.2&coop.not=fagaiwei", "91-94"),
    ("section=9.4&coop.not=各区政府", "256 257 260 261 264-266"),
    ("leader=lindaoping&unit.all=fagaiwei&unit.all=caizhengju&section=6", "149 150 156 157"),
    ("kind=zone&coop=guangzhouhaiguan", "45 104"),
    ("kind.not=department&leader=wangdong", "206 216"),
    ("q=双城&leader.not=chenzhiying&target.not=1", "115 117 118 120 121 123 126"),
];

#[test]
fn each_query_finds_the_tasks_that_were_worked_out_by_hand() {
    check(ASKED);
}

const MEANT: &[(&str, &str)] = &[
    // Full pinyin: in tasks, in names, in headings.
    ("q=ditie", "26 52 54-56 80 113 156 157 246"),
    ("q=DiTie", "26 52 54-56 80 113 156 157 246"),
    ("q=liwanqu", "2 27 48 54 69 71 85 222"),
    ("q=wangdong", "1-3 5 7-13 18 73 115 117 123 170 177 200-206 209-213 216 221-230 232 238"),
    ("q=yanglao", "36 188 239"),
    ("q=qukuailian", "19 45"),
    ("q=qiqihaer", "183"),
    ("q=xiangcunzhenxing", "164-183"),
    ("q=yiliao", "15 21 37 99 120 126 166 182 186-188 192 214 217 220 247 254 265"),
    ("q=jiaojing&section=2", "21 25 39 42 46"),
    ("q=gangaoban", "6 46 107-112 114 117 119 192 214 233 238"),
    ("q=fagaiwei&leader=wangdong", "2 18 201 204 205 209 211 212 228 229 238"),
    // Task 101 has 市纪委监委.
    ("q=weijianwei&section=4", "86 95 101 110 112"),
    // ü is v.
    ("q=lvdao", "161"),
    // Any reading of a character will do: 都 du and dou, 番 pan and fan, 长 chang and zhang, 行 xing and hang, 重 zhong and
    // chong, 乐 le and yue. Task 168 has 补偿制度, task 257 has 韧性, task 60 has 充电.
    ("q=huadu", "29 34 40 45 51 52 57 68 130 150 155 177 190 228"),
    ("q=panyuqu", "9 17 25 29 50 57 71 116 141 207"),
    ("q=fanyuqu", "9 17 25 29 50 57 71 116 141 207"),
    ("q=changzhi", "144 163 168"),
    ("q=renhang", "40 42 43 88 100 125 130 159 167 196"),
    ("q=renxing", "40 42 43 88 100 125 130 159 167 196 257"),
    ("q=zhongdian", "6 8 31 59 85 133 134 144 149 193 208 209 234 237-241 256 259"),
    ("q=chongdian", "6 8 31 59 60 85 133 134 144 149 193 208 209 234 237-241 256 259"),
    ("q=wuyue", "119"),
    // The last syllable may be unfinished where the letters are not whole syllables, or where nobody says those: zhan is
    // not 保障, but nothing is called haigua, and it is on the way to 海关.
    // Task 203 has 土地开发中心, task 112 has 海归.
    ("q=fazhan&leader=wangdong", "2 18 73 170 177 201 202 204 205 209 211 212 221-230 232 238"),
    ("q=fazh&leader=wangdong", "2 18 73 170 177 201-205 209 211 212 221-230 232 238"),
    ("q=haig", "34 45 81 85 104-106 110 112 117 214 231 233 235 236"),
    ("q=haigua", "34 45 81 85 104-106 110 117 214 231 233 235 236"),
    ("q=zhan&section=8.1", "188-190"),
    // Several words, in characters and in letters, each on its own.
    // Syllables beside each other are one word.
    ("q=di tie", "26 52 54-56 80 113 156 157 246"),
    ("q=ditie 花都", "52"),
    ("q=地铁 huadu", "52"),
    ("q=社区 -yanglao", "112 218 247 252 262"),
    ("q=-fazhan&section=8", "184-187 191 193 195 200 203 206 210 213 216 219"),
    ("q=kejiju 黄埔&leader=wangdong", "1-3 7 117"),
    // What stands between two characters keeps them apart: “双区”建设, 建成5G基站, 中国(广州), and the end of a cell.
    ("q=shuangqujianshe", ""),
    ("q=jianchengjizhan", ""),
    ("q=zhongguoguangzhou", ""),
    ("q=kejijuwangdong", ""),
    // Initials.
    ("q=lwq", "2 27 48 54 69 71 85 222"),
    ("q=ｌＷＱ", "2 27 48 54 69 71 85 222"),
    ("q=mfd", "269"),
    ("q=qkl", "19 45"),
    ("q=tpf", "145 169"),
    ("q=gqzf&section=3", "55 56 58-61 65 67 72 74 78"),
    ("q=rsj&section=7", "164 166 170 182"),
    // 网格化 and 温国辉.
    ("q=wgh", "251 254 280"),
    // 来穗局, 落实就业, 落实建设, 绿色金融, 绿色建筑.
    ("q=lsj", "40 92 112 147 166 191-195 199 214 251 252 254"),
    // 乡村振兴, and task 191 has 实现城镇新增.
    ("q=xczx", "164-183 191"),
    // Task 235 has 由物到人, task 238 has 王东.
    ("q=wd&section=9", "235 238"),
    // 发改委, and 法工委 in task 214. Large dictionaries also read 市 as fu (市港务局) and 有 as wei: nobody means that.
    (
        "q=fgw",
        "2 4 6 15-18 21-23 26 27 30-32 34 35 39-42 45-62 64 65 70 74 75 80 82 85 88 90 91 95 96 98 99 101 110 113 \
         114 116 121 122 127-132 134 135 143 145 146 148-150 155-157 164 166 168 169 175 178 180 182 183 189 190 192 \
         194 197 199 201 204 205 207-209 211 212 214 215 217 218 220 228 229 231 238 254 263 266 272",
    ),
    // Traditional characters, one for one.
    ("q=荔灣區", "2 27 48 54 69 71 85 222"),
    ("q=醫療", "15 21 37 99 120 126 166 182 186-188 192 214 217 220 247 254 265"),
    ("q=地鐵", "26 52 54-56 80 113 156 157 246"),
    ("q=雙區", "113-131"),
    ("q=港澳臺", "119"),
    ("q=臺辦", "119 238"),
    ("q=徵拆", "51"),
    ("q=老幹部", "210"),
    ("q=齊齊哈爾", "183"),
    ("q=鄉村振興", "164-183"),
    ("q=陳杰", "267 271 278 279"),
    ("q=來穗局 -衛健委", "193 199 251"),
    ("q=學校 -醫院", "203 209 238"),
    ("q=地鐵 huadu", "52"),
];

#[test]
fn pinyin_and_traditional_characters_find_what_is_meant() {
    check(MEANT);
}
