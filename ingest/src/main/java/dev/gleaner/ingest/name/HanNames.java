package dev.gleaner.ingest.name;

import dev.gleaner.ingest.name.Mention.Type;

import java.util.List;

/**
 * Finds people and organisations in Chinese: a surname and one or two signs between a role or the
 * start of a clause and a word for speaking, foreign names by their dot, organisations by the end
 * of their name.
 */
final class HanNames {

    private static final int LONGEST = 12;
    private static final int SHORTEST_ORGANISATION = 4;
    private static final int LONGEST_WEAK = 4;
    private static final String DOTS = "·•‧";

    /** Signs that write foreign names in Chinese, after the tables of the news agencies. */
    private static final String FOREIGN =
            "阿埃艾爱安昂奥澳巴拜班邦保鲍贝本比彼毕宾波伯博布查达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔法范菲费芬弗福富盖甘冈高戈格葛古圭哈海汉豪赫黑亨洪"
                    + "侯胡华怀惠霍基吉加贾杰金卡凯坎康考柯科克肯库夸奎拉莱赖兰朗劳勒雷黎李里利莉丽连廉琳林隆卢鲁路吕伦罗洛马玛迈麦曼梅门蒙米密妙明摩莫墨姆穆纳娜"
                    + "奈南内尼妮涅努诺欧帕潘佩彭皮珀普齐奇钱乔切琼丘让热日荣茹瑞萨塞桑瑟森沙珊尚舍申圣施史士舒斯丝苏索塔泰坦汤唐陶特滕提廷托瓦万旺威韦维魏温文翁沃乌"
                    + "武西希锡夏香肖谢辛休许雪逊雅亚延扬耶叶伊易因英尤雨约泽扎詹珍芝朱兹佐";

    /** What stands before a name: "来自…研究所". */
    private static final List<String> STOPS =
            List.of(
                    "的", "在", "与", "和", "由", "据", "对", "向", "从", "给", "于", "是", "了", "让", "被", "把",
                    "及", "到", "等", "称", "说", "来自", "任职", "根据", "其中", "此前", "加入", "访问", "同", "且",
                    "以及", "并");

    private static final List<String> LEADS = List.of("而", "但", "其中");
    private static final List<String> JOINERS = List.of("的", "与", "和", "由", "据");
    private static final List<String> SURE =
            List.of("表示", "认为", "指出", "预计", "预测", "说", "写道", "告诉", "教授", "博士", "等人", "估计");
    private static final String AFTER = "在对的与和把将从用于是为等";
    private static final List<String> AFTER_WEAK =
            List.of(
                    "的", "表示", "宣布", "发布", "推出", "称", "用", "完成", "说", "认为", "与", "和", "在", "将", "已",
                    "获");

    private final String surnames;
    private final List<String> compounds;
    private final List<String> roles;
    private final List<String> titles;
    private final List<String> heads;
    private final List<String> weak;
    private final List<String> nobody;
    private final List<String> common;

    HanNames(Registry registry) {
        surnames = registry.word("surnames-han");
        compounds = registry.words("surnames-compound");
        roles = registry.words("roles-han");
        titles = registry.words("titles-chinese");
        heads = EasternSigns.longestFirst(registry.words("heads-han"));
        weak = registry.words("heads-chinese-weak");
        nobody = registry.words("no-people-han");
        common = registry.words("common-east");
    }

    /** Adds the names of a sentence, with places in it. */
    void addTo(List<Mention> found, String words) {
        int after = 0;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            if (DOTS.indexOf(sign) >= 0) {
                addForeign(found, words, at);
            } else if (EasternSigns.isHan(sign)) {
                addPerson(found, words, at);
                addWeak(found, words, at);
                int end = EasternSigns.endOf(heads, words, at);
                if (end > at) {
                    addOrganisation(found, words, after, at, end);
                    after = end;
                }
            }
        }
    }

    private void addPerson(List<Mention> found, String words, int at) {
        int given = endOfSurname(words, at);
        if (given == at) {
            return;
        }
        boolean start = !EasternSigns.isHan(words, at - 1) || isLed(words, at);
        boolean joined = EasternSigns.endsBefore(JOINERS, words, at);
        int before = at > 0 && words.charAt(at - 1) == ' ' ? at - 1 : at;
        boolean role = EasternSigns.endsBefore(roles, words, before);
        for (int end = given + 1; end <= given + 2 && EasternSigns.isHan(words, end - 1); end++) {
            boolean title = EasternSigns.endOf(titles, words, end) > end;
            boolean sure = EasternSigns.endOf(SURE, words, end) > end;
            boolean parted =
                    !EasternSigns.isHan(words, end) || AFTER.indexOf(words.charAt(end)) >= 0;
            if (start && title || joined && sure || role && (title || parted)) {
                if (EasternSigns.endOf(nobody, words, at) == at) {
                    found.add(new Mention(at, end, Type.PERSON, words.substring(at, end)));
                }
                return;
            }
        }
    }

    private static boolean isLed(String words, int at) {
        return EasternSigns.endsBefore(LEADS, words, at)
                && (!EasternSigns.isHan(words, at - 2) || words.startsWith("其中", at - 2));
    }

    private int endOfSurname(String words, int at) {
        int compound = EasternSigns.endOf(compounds, words, at);
        return compound > at ? compound : surnames.indexOf(words.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** "托马斯·贝克": both sides of the dot are signs that write sounds. */
    private static void addForeign(List<Mention> found, String words, int dot) {
        int from = dot;
        while (from > 0 && FOREIGN.indexOf(words.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = dot + 1;
        while (to < words.length() && FOREIGN.indexOf(words.charAt(to)) >= 0) {
            to++;
        }
        boolean more = to < words.length() && DOTS.indexOf(words.charAt(to)) >= 0;
        boolean middle = from > 0 && DOTS.indexOf(words.charAt(from - 1)) >= 0;
        if (from < dot && to > dot + 1 && !more && !middle) {
            found.add(new Mention(from, to, Type.PERSON, words.substring(from, to)));
        }
    }

    /** "青石科技宣布": a word that firms' names end in, at the start of a clause. */
    private void addWeak(List<Mention> found, String words, int at) {
        if (EasternSigns.isHan(words, at - 1)) {
            return;
        }
        for (int head = at + 2;
                head <= at + LONGEST_WEAK && EasternSigns.isHan(words, head);
                head++) {
            int end = EasternSigns.endOf(weak, words, head);
            if (end > head && EasternSigns.endOf(AFTER_WEAK, words, end) > end) {
                String name = words.substring(at, end);
                if (!common.contains(name) && EasternSigns.endOf(common, words, at) == at) {
                    found.add(new Mention(at, end, Type.ORGANISATION, name));
                }
                return;
            }
        }
    }

    /** An organisation begins behind the last word that stands before names, or with its clause. */
    private void addOrganisation(List<Mention> found, String words, int after, int head, int end) {
        int from = startOfHan(words, after, head);
        int mark = from;
        while (mark > after && words.charAt(mark - 1) == ' ') {
            mark--;
        }
        if (mark - 2 >= after && words.startsWith("AI", mark - 2)) {
            mark -= 2;
            while (mark > after && words.charAt(mark - 1) == ' ') {
                mark--;
            }
            from = EasternSigns.isHan(words, mark - 1) ? startOfHan(words, after, mark) : from;
        }
        for (int at = from; at < end; at++) {
            int stop = EasternSigns.endOf(STOPS, words, at);
            if (stop > at && stop < end - 2) {
                from = stop;
            }
        }
        boolean counted = from > 0 && Character.isDigit(words.charAt(from - 1));
        if (end - from >= SHORTEST_ORGANISATION
                && !counted
                && EasternSigns.endOf(common, words, from) == from) {
            found.add(new Mention(from, end, Type.ORGANISATION, words.substring(from, end)));
        }
    }

    private static int startOfHan(String words, int after, int from) {
        int at = from;
        while (at > after && from - at < LONGEST && EasternSigns.isHan(words, at - 1)) {
            at--;
        }
        return at;
    }
}
