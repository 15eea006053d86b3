using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Panels;

/// <summary>What series that begin with the same period and are of the same nature share.</summary>
internal sealed class SeriesOrigin(SeriesCalendar calendar, SeriesNature nature)
{
    /// <summary>A surveillance to look one period ahead with; what it holds is of no meaning between two uses.</summary>
    public SeriesSurveillance Ahead { get; } = new(calendar, nature);

    /// <summary>Begins a series.</summary>
    public SeriesSurveillance Begin() => new(calendar, nature);
}
