using System.Globalization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Says when a row became known.</summary>
internal sealed class KnownMoments(KnownMoment known, RuleSet rules, CellTexts texts, DateTexts dates)
{
    /// <param name="row">The row.</param>
    /// <param name="period">The period it speaks of; none for reports.</param>
    /// <param name="arrival">When its file came in.</param>
    /// <param name="moment">When it became known.</param>
    public CellFault? Read(SourceRow row, Period? period, DateTimeOffset arrival, out DateTimeOffset moment)
    {
        moment = arrival;
        if (known.AfterWeekOf is { } weekOf)
        {
            var fault = ReadCell(row, weekOf, out var within);
            moment = fault is null ? rules.StartOf(Period.Containing(known.Week, DateOnly.FromDateTime(within)).End.AddDays(known.Days)) : default;
            return fault;
        }

        if (known.Column is { } column)
        {
            var fault = ReadCell(row, column, out var local);
            moment = fault is null ? rules.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay : default;
            return fault;
        }

        if (known.AfterPeriodEnd is { } delay)
        {
            if (period is not { } spoken)
            {
                return new(null, "报告没有统计期，无法确定何时得知本行") { Remedy = "known 不能写 after_period_end；请改正数据源配置" };
            }

            moment = rules.StartOf(spoken.End.AddDays(delay.Days)) + (delay - TimeSpan.FromDays(delay.Days));
        }

        return null;
    }

    /// <summary>Nobody can know yet of a period to come: a slip of the pen, which would count as the last one known until that period is past.</summary>
    public CellFault? NotBegun(string? column, Period period, DateTimeOffset moment) => period.Start <= rules.DayOf(moment)
        ? null
        : new(column, string.Create(CultureInfo.InvariantCulture, $"得知时（{rules.DayOf(moment):yyyy-MM-dd}）{period.ToChinese()}尚未开始；请核对日期"));

    private CellFault? ReadCell(SourceRow row, string column, out DateTime local)
    {
        local = default;
        var text = texts.Of(row, column);
        return text.Length == 0 ? new(column, "没有日期，无法确定何时得知本行") : dates.Read(column, text, out local);
    }
}
