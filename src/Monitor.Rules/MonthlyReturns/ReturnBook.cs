using Monitor.Rules.Periods;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>月报簿: the returns known, the latest version of each enterprise and month. Statistical data: only <see cref="PanelMonth"/> reads it.</summary>
public sealed class ReturnBook
{
    private readonly SortedDictionary<string, Dictionary<int, MonthlyReturn>> byEnterprise = new(StringComparer.Ordinal);

    /// <summary>The last month that any enterprise returned; null where none did.</summary>
    public Period? LastMonth { get; private set; }

    /// <summary>Takes in a version of a return; it replaces what was known of its enterprise and month.</summary>
    public void Learn(MonthlyReturn version)
    {
        if (!byEnterprise.TryGetValue(version.EnterpriseKey, out var months))
        {
            byEnterprise.Add(version.EnterpriseKey, months = []);
        }

        months[version.Month.Ordinal] = version;
        if (!version.Withdrawn && !(LastMonth >= version.Month))
        {
            LastMonth = version.Month;
        }
    }

    /// <summary>Each enterprise's return in force of a month, and the last one of some months before; null where there is none. In the order of the enterprises' keys.</summary>
    internal IEnumerable<(MonthlyReturn? Now, MonthlyReturn? Before)> Of(Period month, int back)
    {
        foreach (var months in byEnterprise.Values)
        {
            MonthlyReturn? before = null;
            for (var ago = 1; ago <= back && before is null; ago++)
            {
                before = InForce(months, month.Ordinal - ago);
            }

            yield return (InForce(months, month.Ordinal), before);
        }
    }

    private static MonthlyReturn? InForce(Dictionary<int, MonthlyReturn> months, int ordinal) => months.GetValueOrDefault(ordinal) is { Withdrawn: false } version ? version : null;
}
