using System.Collections.Immutable;
using System.Globalization;

namespace Monitor.Worker.Tests.Reference;

/// <summary>A file of the United States data: where its rows name the state, and when each could be known.</summary>
/// <param name="Source">The source of the profile that reads it.</param>
/// <param name="Path">Its place below the data folder.</param>
/// <param name="StateColumn">The column of the state.</param>
/// <param name="DayColumn">The column of the day that <paramref name="KnownAfter"/> starts from.</param>
/// <param name="KnownAfter">The day a row of that day is known.</param>
internal sealed record UsFile(string Source, string Path, string StateColumn, string DayColumn, Func<DateOnly, DateOnly> KnownAfter)
{
    /// <summary>Weeks end on Saturday and are published five days later.</summary>
    public static readonly UsFile Claims = new("claims", "us/claims/eta539_weekly.csv.gz", "st", "rptdate", day => day.AddDays(5));

    public static readonly UsFile Postings = new("postings", "us/postings/indeed_state_first_published.csv.gz", "state", "as_of", day => day);

    /// <summary>A notice is known seven days after the Saturday of its week.</summary>
    public static readonly UsFile Notices = new("warn_notices", "us/warn/warn_notices.csv.gz", "state", "notice_date", day => day.AddDays(DayOfWeek.Saturday - day.DayOfWeek + 7));

    public static readonly ImmutableArray<UsFile> All = [Claims, Postings, Notices];

    /// <summary>The header and the rows, in the order of the file; the day is null for a row that does not say when it was known.</summary>
    public (string Header, ImmutableArray<(string Text, string State, DateOnly? Known)> Rows) Read(string data)
    {
        string? header = null;
        int state = -1, day = -1;
        var rows = ImmutableArray.CreateBuilder<(string, string, DateOnly?)>();
        foreach (var (text, cells) in DelimitedRows.Of(System.IO.Path.Combine(data, Path)))
        {
            if (header is null)
            {
                header = text;
                state = Array.IndexOf(cells, StateColumn);
                day = Array.IndexOf(cells, DayColumn);
                continue;
            }

            rows.Add((text, cells[state], cells[day].Length == 0 ? null : KnownAfter(DateOnly.ParseExact(cells[day], "yyyy-MM-dd", CultureInfo.InvariantCulture))));
        }

        return (header!, rows.ToImmutable());
    }
}
