namespace Monitor.Rules.Grading;

/// <summary>程度: what the grades are called whatever the scheme, for words that are kept with the record. Names and colours are put in where a text is rendered.</summary>
public static class GradeDegree
{
    /// <summary>一般, 较重, 严重 or 特别严重.</summary>
    public static string Of(Grade grade) => grade switch
    {
        Grade.Moderate => "一般",
        Grade.Serious => "较重",
        Grade.Severe => "严重",
        Grade.Critical => "特别严重",
        _ => "无",
    };

    /// <summary>That degree or graver: 严重以上; the gravest stands alone.</summary>
    public static string AtLeast(Grade grade) => grade == Grade.Critical ? Of(grade) : Of(grade) + "以上";
}
