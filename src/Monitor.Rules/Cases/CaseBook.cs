using System.Collections.Immutable;
using System.Globalization;

namespace Monitor.Rules.Cases;

/// <summary>事项台账: the open cases, the latest case of each region and cause, and the last number given. Immutable; the shell makes it from what is stored.</summary>
public sealed record CaseBook
{
    private const string Prefix = "SX";

    /// <summary>The book before the first case.</summary>
    public static CaseBook Empty { get; } = new();

    /// <summary>The cases by number (ordinal).</summary>
    public ImmutableSortedDictionary<string, Case> Cases { get; private init; } = ImmutableSortedDictionary.Create<string, Case>(StringComparer.Ordinal);

    /// <summary>The last number given, by year.</summary>
    public ImmutableSortedDictionary<int, int> Numbers { get; private init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>The open cases, by number.</summary>
    public IEnumerable<Case> Open => Cases.Values.Where(c => c.IsOpen);

    /// <summary>Makes the book of what is stored.</summary>
    /// <param name="cases">The open cases, and at least the latest closed one of each region and cause.</param>
    /// <param name="numbers">The numbers of any cases, at least the last one of each year.</param>
    public static CaseBook Of(IEnumerable<Case> cases, IEnumerable<string> numbers)
    {
        var book = Empty;
        foreach (var one in cases)
        {
            book = book.With(one);
        }

        return numbers.Aggregate(book, (b, number) => b.Numbered(number));
    }

    /// <summary>A case by its number; null where the book has none.</summary>
    public Case? Find(string number) => Cases.GetValueOrDefault(number);

    /// <summary>The open case of a region and cause; null for none.</summary>
    public Case? OpenOf(string region, string cause) => Open.FirstOrDefault(c => c.Region == region && c.Cause == cause);

    /// <summary>The latest closed case of a region and cause; null for none.</summary>
    public Case? LastClosedOf(string region, string cause) => Cases.Values
        .Where(c => !c.IsOpen && c.Region == region && c.Cause == cause)
        .MaxBy(c => (c.Closing!.By.At, c.Number));

    /// <summary>The open case that lists an alert; null for none.</summary>
    public Case? OpenWith(string alert) => Open.FirstOrDefault(c => c.AlertOf(alert) is not null);

    /// <summary>Yuan of a fund that open cases have pledged.</summary>
    public decimal PledgedOf(string fund) => Open.SelectMany(c => c.Pledges).Where(p => p.Fund == fund).Sum(p => p.Amount);

    /// <summary>The next number of a year.</summary>
    public string NextNumber(int year) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{year:0000}-{Numbers.GetValueOrDefault(year) + 1:0000}");

    /// <summary>The book after further events.</summary>
    /// <exception cref="ArgumentException">An event does not follow.</exception>
    public CaseBook After(IEnumerable<CaseEvent> events) => events.Aggregate(this, (book, e) => book.With(CaseFold.Apply(book.Find(e.Case), e)));

    private CaseBook With(Case one) => (this with { Cases = Cases.SetItem(one.Number, one) }).Numbered(one.Number);

    private CaseBook Numbered(string number)
    {
        var (year, ordinal) = Read(number);
        return ordinal > Numbers.GetValueOrDefault(year) ? this with { Numbers = Numbers.SetItem(year, ordinal) } : this;
    }

    private static (int Year, int Ordinal) Read(string number)
    {
        var parts = number.Split('-');
        return parts.Length == 2
            && parts[0].StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(parts[0].AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
                ? (year, ordinal)
                : throw new ArgumentException($"'{number}' is no number of a case.", nameof(number));
    }
}
