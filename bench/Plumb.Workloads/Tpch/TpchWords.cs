namespace Plumb.Workloads.Tpch;

/// <summary>The words that the published queries ask for, and others beside them.</summary>
internal static class TpchWords
{
    public static readonly string[] Regions = ["AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"];

    /// <summary>Each nation with the number of its region.</summary>
    public static readonly (string Name, int Region)[] Nations =
    [
        ("ALGERIA", 0), ("ARGENTINA", 1), ("BRAZIL", 1), ("CANADA", 1), ("EGYPT", 4), ("ETHIOPIA", 0), ("FRANCE", 3), ("GERMANY", 3), ("INDIA", 2),
        ("INDONESIA", 2), ("IRAN", 4), ("IRAQ", 4), ("JAPAN", 2), ("JORDAN", 4), ("KENYA", 0), ("MOROCCO", 0), ("MOZAMBIQUE", 0), ("PERU", 1),
        ("CHINA", 2), ("ROMANIA", 3), ("SAUDI ARABIA", 4), ("VIETNAM", 2), ("RUSSIA", 3), ("UNITED KINGDOM", 3), ("UNITED STATES", 1),
    ];

    public static readonly string[] Segments = ["AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"];

    public static readonly string[] Priorities = ["1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"];

    public static readonly string[] Instructions = ["DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"];

    public static readonly string[] Modes = ["REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"];

    public static readonly string[] Types = Combined(
        ["STANDARD", "SMALL", "MEDIUM", "LARGE", "ECONOMY", "PROMO"], ["ANODIZED", "BURNISHED", "PLATED", "POLISHED", "BRUSHED"],
        ["TIN", "NICKEL", "BRASS", "STEEL", "COPPER"]);

    public static readonly string[] Containers = Combined(["SM", "LG", "MED", "JUMBO", "WRAP"], ["CASE", "BOX", "BAG", "JAR", "PKG", "PACK", "CAN", "DRUM"]);

    /// <summary>As many as the specification has, five of which make a part's name.</summary>
    public static readonly string[] Colors =
        """
        alabaster amaranth amber apricot aqua ash auburn azure beige black blue blush brass brick bronze brown buff burgundy cameo canary
        carmine cerise charcoal cherry chestnut cinnamon claret cobalt copper coral cornflower cream crimson cyan denim ebony emerald fawn
        fern firebrick forest frosted garnet ginger gold grape green grey hazel honey indigo iron ivory jade jasmine khaki lavender lemon
        lilac lime linen magenta mahogany maroon mauve midnight mint moss mustard navy ochre olive orange orchid peach pearl pink plum
        powder purple rose ruby russet saffron salmon sand sepia silver slate steel tan teal
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What comments are made of.</summary>
    public static readonly string[] Comment =
        """
        special requests packages deposits accounts ideas theories pending express regular final bold silent quick even careful ironic
        unusual daring slow busy about above across after against along among around before behind below beneath beside between beyond
        sleep wake haggle nag cajole detect integrate snooze doze boost engage print solve use affix run grow believe foxes pinto beans
        instructions dependencies excuses platelets asymptotes courts dolphins multipliers sauternes warthogs frets dinos attainments
        somas braids hockey players sheaves patterns forges realms pains grouches escapades the of to it always never quickly slyly
        carefully blithely furiously daringly
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Combined(params string[][] parts) =>
        parts.Aggregate((string[])[""], (made, words) => [.. made.SelectMany(begun => words.Select(word => $"{begun} {word}".TrimStart()))]);
}
