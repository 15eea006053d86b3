namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>The grades as keys.</summary>
internal static class GradeKeys
{
    public const string Shape = "^[1-4]$";
    public const string Meaning = "1 到 4 的级别（4 最重）";
}
