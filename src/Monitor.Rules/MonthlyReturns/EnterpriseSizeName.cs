namespace Monitor.Rules.MonthlyReturns;

/// <summary>The official words for sizes.</summary>
public static class EnterpriseSizeName
{
    /// <summary>大型、中型、小型、微型 or 未填写规模.</summary>
    public static string Of(EnterpriseSize size) => size switch
    {
        EnterpriseSize.Large => "大型",
        EnterpriseSize.Medium => "中型",
        EnterpriseSize.Small => "小型",
        EnterpriseSize.Micro => "微型",
        _ => "未填写规模",
    };

    /// <summary>The size that a text means, 企业 at its end or not; null where it means none.</summary>
    public static EnterpriseSize? Find(string text) => (text.EndsWith("企业", StringComparison.Ordinal) ? text[..^2] : text) switch
    {
        "" => EnterpriseSize.Unstated,
        "大型" or "特大型" or "large" => EnterpriseSize.Large,
        "中型" or "medium" => EnterpriseSize.Medium,
        "小型" or "small" => EnterpriseSize.Small,
        "微型" or "micro" => EnterpriseSize.Micro,
        _ => null,
    };
}
