using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Calendar;

/// <summary>The pause around the Spring Festival.</summary>
internal sealed record FestivalPauseDocument
{
    [Meaning("春节前几天起"), Between(0, 60)]
    public required int BeforeDays { get; init; }

    [Meaning("春节后几天止"), Between(0, 90)]
    public required int AfterDays { get; init; }
}
