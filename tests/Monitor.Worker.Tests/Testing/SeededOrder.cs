using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Worker.Tests.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestMethodOrderer(typeof(SeededOrder))]

namespace Monitor.Worker.Tests.Testing;

/// <summary>
/// The tests of a class by their names, so that they run in the same order in every folder; the runner's own order
/// depends on where the program lies. Those of a class share its fixture, so another order can find a test that leans
/// on what another left behind: <c>MONITOR_TEST_SEED=N</c> shuffles them.
/// </summary>
public sealed class SeededOrder : ITestMethodOrderer
{
    private static readonly string? Seed = Environment.GetEnvironmentVariable("MONITOR_TEST_SEED");

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(it => Place(it?.MethodName ?? ""), StringComparer.Ordinal)];

    private static string Place(string name) =>
        string.IsNullOrEmpty(Seed)
            ? name
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed} {name}"))));
}
