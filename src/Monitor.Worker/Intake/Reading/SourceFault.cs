using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>What is wrong, and where: of one row, or of the whole file when nothing more can be read from it.</summary>
/// <param name="File">The file by the name people know.</param>
/// <param name="Line">The line where the row begins; zero where the fault has no line.</param>
/// <param name="Field">The heading of the field, where one field is to blame.</param>
/// <param name="Reason">In Chinese, with what its sender can do.</param>
/// <param name="Raw">The row as it stood in the file.</param>
/// <param name="WholeFile">The file ends here.</param>
internal sealed record SourceFault(string File, int Line, string? Field, string Reason, string Raw = "", bool WholeFile = false)
{
    /// <summary>What an operator can do about it here, such as in the configuration; empty for nothing. No business of the sender's.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>What became of the field where the row is taken all the same; empty where there is nothing to tell.</summary>
    public string Consequence { get; init; } = "";

    /// <summary>The reason with the remedy, for operators.</summary>
    public string Advice => Remedy.Length == 0 ? Reason : $"{Reason}，{Remedy}";

    /// <summary>As its sender is told it: neither the file as it is called here nor what only operators can do.</summary>
    public string ToSender()
    {
        var line = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{Line}行") : "";
        var field = Field is null ? "" : $"“{Field}”列";
        return line.Length + field.Length > 0 ? $"{line}{field}：{Reason}" : Reason;
    }

    public override string ToString()
    {
        var line = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" 第 {Line} 行") : "";
        var field = Field is null ? "" : $"“{Field}”列";
        return $"文件 {File}{line}{field}：{Advice}";
    }
}
