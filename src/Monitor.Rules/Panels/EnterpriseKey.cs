using Monitor.Rules.Texts;

namespace Monitor.Rules.Panels;

/// <summary>What tells one enterprise from another: its 统一社会信用代码, else its name.</summary>
public static class EnterpriseKey
{
    /// <summary>The key of an enterprise. Names that people take for the same, such as with full-width and with half-width brackets, have the same key.</summary>
    /// <param name="code">统一社会信用代码; null or empty where it is not known.</param>
    /// <param name="name">企业名称.</param>
    public static string Of(string? code, string name) => string.IsNullOrEmpty(code) ? CompatibleForm.Of(name) : code;
}
