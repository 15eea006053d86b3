using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.Evaluation;

/// <summary>The moments at which the province is evaluated: every hour, or once a day at a local time.</summary>
internal sealed class EvaluationSchedule
{
    private readonly TimeZoneInfo zone;
    private readonly TimeOnly? daily;

    private EvaluationSchedule(TimeZoneInfo zone, TimeOnly? daily)
    {
        this.zone = zone;
        this.daily = daily;
    }

    public static EvaluationSchedule Of(EvaluationSettings settings, TimeZoneInfo zone) =>
        settings.Every == EvaluationPace.Hour ? Hourly(zone) : Daily(zone, settings.At);

    public static EvaluationSchedule Hourly(TimeZoneInfo zone) => new(zone, null);

    public static EvaluationSchedule Daily(TimeZoneInfo zone, TimeOnly at) => new(zone, at);

    /// <summary>The first moment after another.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        if (daily is null)
        {
            return new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour) + TimeSpan.TicksPerHour, TimeSpan.Zero);
        }

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var today = At(day);
        return today > moment ? today : At(day.AddDays(1));
    }

    /// <summary>The last moment at or before another.</summary>
    public DateTimeOffset AtOrBefore(DateTimeOffset moment)
    {
        if (daily is null)
        {
            return new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        }

        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var today = At(day);
        return today <= moment ? today : At(day.AddDays(-1));
    }

    /// <summary>The moments after one and up to another, which is included.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        for (var moment = After(after); moment <= upTo; moment = After(moment))
        {
            yield return moment;
        }
    }

    private DateTimeOffset At(DateOnly day)
    {
        var local = day.ToDateTime(daily!.Value);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
