namespace Monitor.Benchmarks.Intake;

/// <summary>A layoff notice as two collections of the same notices tell it.</summary>
/// <param name="Name">The employer's letters and digits in capitals, without the words that say what sort of company it is.</param>
/// <param name="Day">The day of the notice; where it has none, the first day of the layoff.</param>
/// <param name="County">The county; null where it is not known.</param>
/// <param name="People">The number of workers; null where it is not known.</param>
internal sealed record Notice(string Name, DateOnly? Day, string? County, int? People)
{
    private static readonly HashSet<string> Words = ["INC", "LLC", "LTD", "CORP", "CORPORATION", "CO", "COMPANY", "LP", "LLP", "THE", "INCORPORATED"];

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

    public bool IsNear(Notice other, int days) => Day is { } day && other.Day is { } otherDay && Math.Abs(day.DayNumber - otherDay.DayNumber) <= days;

    public bool IsThere(Notice other) => County is null || other.County is null || County == other.County;
}
