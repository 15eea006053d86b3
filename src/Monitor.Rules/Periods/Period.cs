using System.Globalization;

namespace Monitor.Rules.Periods;

/// <summary>统计期: a stretch of whole days that a figure speaks of.</summary>
/// <remarks>Periods of one kind are numbered without gaps, so that the distance between two is the difference of their ordinals. The default value is the day 0001-01-01.</remarks>
public readonly record struct Period : IComparable<Period>
{
    private const int Monday0001 = 0; // 0001-01-01 is a Monday of the proleptic Gregorian calendar

    private Period(PeriodKind kind, int ordinal)
    {
        Kind = kind;
        Ordinal = ordinal;
    }

    /// <summary>The kind of period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its number among the periods of its kind; consecutive periods have consecutive numbers.</summary>
    public int Ordinal { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start => Kind switch
    {
        PeriodKind.Day => DateOnly.FromDayNumber(Ordinal),
        PeriodKind.Week => DateOnly.FromDayNumber((Ordinal * 7) + Monday0001),
        PeriodKind.SundayWeek => DateOnly.FromDayNumber(Math.Max(0, (Ordinal * 7) - 1)),
        PeriodKind.Month => new DateOnly((Ordinal / 12) + 1, (Ordinal % 12) + 1, 1),
        PeriodKind.Quarter => new DateOnly((Ordinal / 4) + 1, (Ordinal % 4 * 3) + 1, 1),
        _ => new DateOnly(Ordinal + 1, 1, 1),
    };

    /// <summary>The last day, included.</summary>
    public DateOnly End => Next.Start.AddDays(-1);

    /// <summary>The period after this one.</summary>
    public Period Next => Plus(1);

    /// <summary>The period before this one.</summary>
    public Period Previous => Plus(-1);

    /// <summary>How many periods of a kind make a year when the same time of the year before is meant: 52 weeks, 12 months, 364 days.</summary>
    /// <remarks>Weeks and days go back by whole weeks, so that a weekday meets the same weekday.</remarks>
    public static int PerYear(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => 364,
        PeriodKind.Week or PeriodKind.SundayWeek => 52,
        PeriodKind.Month => 12,
        PeriodKind.Quarter => 4,
        _ => 1,
    };

    /// <summary>The period of a kind that holds a day.</summary>
    public static Period Containing(PeriodKind kind, DateOnly day) => new(kind, kind switch
    {
        PeriodKind.Day => day.DayNumber,
        PeriodKind.Week => day.DayNumber / 7,
        PeriodKind.SundayWeek => (day.DayNumber + 1) / 7,
        PeriodKind.Month => ((day.Year - 1) * 12) + day.Month - 1,
        PeriodKind.Quarter => ((day.Year - 1) * 4) + ((day.Month - 1) / 3),
        _ => day.Year - 1,
    });

    /// <summary>The period of a kind with a number.</summary>
    public static Period FromOrdinal(PeriodKind kind, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        return new Period(kind, ordinal);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no period of that kind.</exception>
    public static Period Parse(PeriodKind kind, string text)
    {
        try
        {
            var period = Containing(kind, DayIn(kind, text));
            return period.ToString() == text ? period : throw new FormatException($"'{text}' is no {kind} as written by this type.");
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new FormatException($"'{text}' is no {kind}.", e);
        }
    }

    /// <summary>The period that many after this one; before it when negative.</summary>
    public Period Plus(int periods) => new(Kind, Ordinal + periods);

    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Orders periods by their first day, then by kind.</summary>
    public int CompareTo(Period other) => Kind == other.Kind ? Ordinal.CompareTo(other.Ordinal) : (Start, Kind).CompareTo((other.Start, other.Kind));

    /// <summary>Whether the left period comes before the right one.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left period is the right one or comes before it.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left period comes after the right one.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left period is the right one or comes after it.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The machine form: 2024-02-10, 2024-W07, 2024-02-17 (the Saturday of a Sunday week), 2024-02, 2024-Q1, 2024.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Day => Iso(Start),
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{IsoYear:0000}-W{IsoWeek:00}"),
        PeriodKind.SundayWeek => Iso(End),
        PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{((Start.Month - 1) / 3) + 1}"),
        _ => Start.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>The name in official Chinese, such as 2024年第7周（2月12日至2月18日）.</summary>
    public string ToChinese() => Kind switch
    {
        PeriodKind.Day => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}年{Start.Month}月{Start.Day}日"),
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{IsoYear}年第{IsoWeek}周（{Start.Month}月{Start.Day}日至{End.Month}月{End.Day}日）"),
        PeriodKind.SundayWeek => string.Create(CultureInfo.InvariantCulture, $"{End.Year}年{End.Month}月{End.Day}日止一周"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}年{Start.Month}月"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}年第{((Start.Month - 1) / 3) + 1}季度"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}年"),
    };

    private int IsoYear => ISOWeek.GetYear(Start.ToDateTime(TimeOnly.MinValue));

    private int IsoWeek => ISOWeek.GetWeekOfYear(Start.ToDateTime(TimeOnly.MinValue));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly DayIn(PeriodKind kind, string text) => kind switch
    {
        PeriodKind.Week => WeekStart(text),
        PeriodKind.Month => DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => new DateOnly(Number(text[..4]), (Number(text[^1..]) * 3) - 2, 1),
        PeriodKind.Year => new DateOnly(Number(text), 1, 1),
        _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateOnly WeekStart(string text)
    {
        if (text.Length != 8 || text[4..6] != "-W")
        {
            throw new FormatException($"'{text}' is no ISO week; write it like 2024-W07.");
        }

        return DateOnly.FromDateTime(ISOWeek.ToDateTime(Number(text[..4]), Number(text[6..]), DayOfWeek.Monday));
    }
}
