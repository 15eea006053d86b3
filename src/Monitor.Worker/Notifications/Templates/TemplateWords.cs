namespace Monitor.Worker.Notifications.Templates;

/// <summary>How the faults of a template are told.</summary>
internal static class TemplateWords
{
    private const string ConditionShape = "应形如 if name、if name != \"\"、if count > 1";

    public static string NoName(string content) => $"“{content}”不是变量名；只能写由小写字母、数字、下划线和点组成的名称，不支持过滤器和运算";

    public static string NoValue(string name) => $"“{name}”不是文字或数字，不能直接写出";

    public static string NoList(string name) => $"“{name}”不是列表，不能循环";

    public static string NoEnd(string content, string end) => $"“{content}”没有对应的“{end}”";

    public static string TooDeep(string content, int deepest) => $"“{content}”嵌套超过{deepest}层，请简化";

    public static string Unfit(string content) => $"条件“{content}”不成立：是非量直接写名称，文字只能用 ==、!= 与文字比较，数字与整数比较";

    public static string NoCondition(string content) => $"条件“{content}”无法识别，{ConditionShape}";

    public static string NoLoop(string content) => $"循环“{content}”无法识别，应形如 for item in items";

    /// <summary>A tag that cannot be read, or cannot stand where it stands.</summary>
    public static string NoTag(string content) => content.Split(' ', 2)[0] switch
    {
        "if" or "unless" => NoCondition(content),
        "elsif" => $"条件“{content}”无法识别或位置不对，{ConditionShape}",
        "for" => NoLoop(content),
        _ => $"标签“{content}”无法识别或位置不对，可用 if、elsif、else、endif、unless、endunless、for、endfor、comment、endcomment、raw、endraw",
    };
}
