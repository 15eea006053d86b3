namespace Monitor.Benchmarks.Intake;

/// <summary>A layoff notice as two collections of the same notices tell it.</summary>
/// <param name="Name">The employer's letters and digits in capitals, without the words that say what sort of company it is.</param>
/// <param name="Given">The day of the notice; null where it is not told.</param>
/// <param name="Begins">The first day of the layoff; null where it is not told.</param>
/// <param name="County">The county; null where it is not known.</param>
/// <param name="People">The number of workers; null where it is not known.</param>
internal sealed record Notice(string Name, DateOnly? Given, DateOnly? Begins, string? County, int? People)
{
    private static readonly HashSet<string> Words = ["INC", "LLC", "LTD", "CORP", "CORPORATION", "CO", "COMPANY", "LP", "LLP", "THE", "INCORPORATED"];

    public DateOnly? Day => Given ?? Begins;

    public static string NameOf(string employer) => string.Concat(
        new string([.. employer.ToUpperInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : letter is '\'' or '’' or '.' ? '\0' : ' ')])
            .Replace("\0", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Words.Contains(word)));

    /// <summary>Whether both mean the same employer: one name is the beginning of the other.</summary>
    public bool IsNamedLike(Notice other) =>
        Name == other.Name
        || (Math.Min(Name.Length, other.Name.Length) >= 5
            && (Name.StartsWith(other.Name, StringComparison.Ordinal) || other.Name.StartsWith(Name, StringComparison.Ordinal)));

    /// <summary>Whether the notices were given, or where that is not told of both, the layoffs begin within some days of one another.</summary>
    public bool IsNear(Notice other, int days) =>
        Given is { } given && other.Given is { } otherGiven ? Math.Abs(given.DayNumber - otherGiven.DayNumber) <= days
        : Begins is { } begins && other.Begins is { } otherBegins && Math.Abs(begins.DayNumber - otherBegins.DayNumber) <= days;

    public bool IsThere(Notice other) => County is null || other.County is null || County == other.County;
}
