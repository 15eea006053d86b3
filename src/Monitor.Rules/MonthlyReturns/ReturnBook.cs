using Monitor.Rules.Periods;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>月报簿: the returns known, the latest version of each enterprise and month. Statistical data: only <see cref="PanelMonth"/> reads it.</summary>
public sealed class ReturnBook
{
    private readonly SortedDictionary<string, SortedDictionary<int, MonthlyReturn>> byEnterprise = new(StringComparer.Ordinal);

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

    /// <summary>The returns in force of each enterprise by month, in the order of the enterprises' keys.</summary>
    internal IEnumerable<IReadOnlyList<MonthlyReturn>> Enterprises =>
        byEnterprise.Values.Select(months => months.Values.Where(version => !version.Withdrawn).ToArray()).Where(versions => versions.Length > 0);
}
