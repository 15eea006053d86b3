namespace Monitor.Benchmarks.Intake;

/// <summary>Pairs the notices of two collections, each with one of the other at most, the closest first.</summary>
internal sealed class NoticeMatch
{
    private const int Days = 7;

    public NoticeMatch(IReadOnlyList<Notice> here, IReadOnlyList<Notice> there)
    {
        var free = there.GroupBy(Key).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        IEnumerable<Notice> left = here;
        Func<Notice, Notice, bool>[] steps =
        [
            (a, b) => a.Name == b.Name && a.IsNear(b, 0) && a.County == b.County && a.People == b.People,
            (a, b) => a.IsNamedLike(b) && a.IsNear(b, Days) && a.IsThere(b) && a.People == b.People,
            (a, b) => a.IsNamedLike(b) && a.IsNear(b, Days) && a.IsThere(b),
        ];
        foreach (var step in steps)
        {
            left = Pair(left, free, step, (a, b) =>
            {
                Matched++;
                if (a.People != b.People)
                {
                    OtherNumber.Add((a, b));
                }
            });
        }

        left = Pair(left, free, (a, b) => a.IsNamedLike(b) && a.IsNear(b, Days), (a, b) => OtherPlace.Add((a, b)));
        left = Pair(left, free, (a, b) => a.IsNamedLike(b) && a.IsThere(b) && a.People == b.People && a.People > 0, (a, b) => OtherDate.Add((a, b)));
        OnlyHere = [.. left];
        OnlyThere = [.. free.Values.SelectMany(notices => notices)];
    }

    /// <summary>Employer, date and place agree.</summary>
    public int Matched { get; private set; }

    /// <summary>Of those, the number of workers does not.</summary>
    public List<(Notice Here, Notice There)> OtherNumber { get; } = [];

    /// <summary>Employer and date agree, the county does not.</summary>
    public List<(Notice Here, Notice There)> OtherPlace { get; } = [];

    /// <summary>Employer, place and number agree, the dates lie more than a week apart.</summary>
    public List<(Notice Here, Notice There)> OtherDate { get; } = [];

    public IReadOnlyList<Notice> OnlyHere { get; }

    public IReadOnlyList<Notice> OnlyThere { get; }

    private static List<Notice> Pair(
        IEnumerable<Notice> here, Dictionary<string, List<Notice>> there, Func<Notice, Notice, bool> goTogether, Action<Notice, Notice> found)
    {
        var left = new List<Notice>();
        foreach (var notice in here)
        {
            var candidates = there.GetValueOrDefault(Key(notice));
            var at = candidates?.FindIndex(candidate => goTogether(notice, candidate)) ?? -1;
            if (at < 0)
            {
                left.Add(notice);
                continue;
            }

            found(notice, candidates![at]);
            candidates.RemoveAt(at);
        }

        return left;
    }

    private static string Key(Notice notice) => notice.Name[..Math.Min(4, notice.Name.Length)];
}
