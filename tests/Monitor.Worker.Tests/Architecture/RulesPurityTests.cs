using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.Tests.Architecture;

/// <summary>The pure half: no I/O, no clock, no dependency beyond the framework and its numerics.</summary>
public sealed class RulesPurityTests
{
    private static readonly string[] ForbiddenNamespaces = ["System.IO", "System.Net", "System.Data", "System.Threading", "System.Security", "System.Runtime.InteropServices.Marshalling"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Console", "System.Random", "System.TimeProvider", "System.AppContext", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Trace",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.TimeZoneInfo.get_Local", "System.Globalization.CultureInfo.get_CurrentCulture", "System.HashCode.Combine",
    ];

    [Fact]
    public void Rules_reference_the_framework_and_its_numerics_only()
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();

        var others = typeof(Evaluator).Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name != "MathNet.Numerics" && !(name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(Path.Combine(framework, $"{name}.dll"))));

        Assert.Empty(others);
    }

    [Fact]
    public void Rules_touch_no_file_no_network_no_console_and_no_clock() => Read(reader =>
    {
        var types = reader.TypeReferences.Select(reader.GetTypeReference).Select(t => (Namespace: reader.GetString(t.Namespace), Name: reader.GetString(t.Name)));

        var forbidden = types
            .Where(t => ForbiddenTypes.Contains($"{t.Namespace}.{t.Name}") || ForbiddenNamespaces.Any(n => Within(t.Namespace, n)));

        Assert.Empty(forbidden);
    });

    [Fact]
    public void Rules_ask_for_no_time_identity_or_culture_of_the_machine() => Read(reader =>
    {
        var members = reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (Type: reader.GetTypeReference((TypeReferenceHandle)m.Parent), Name: reader.GetString(m.Name)))
            .Select(m => $"{reader.GetString(m.Type.Namespace)}.{reader.GetString(m.Type.Name)}.{m.Name}")
            .ToArray();

        Assert.Contains("System.DateOnly.AddDays", members); // the reading itself works
        Assert.Empty(members.Intersect(ForbiddenMembers));
        Assert.DoesNotContain(members, m => m.StartsWith("System.Environment.", StringComparison.Ordinal) && m != "System.Environment.get_CurrentManagedThreadId"); // that one is the compiler's, in iterators
    });

    private static bool Within(string space, string parent) => space == parent || space.StartsWith($"{parent}.", StringComparison.Ordinal);

    private static void Read(Action<MetadataReader> check)
    {
        using var file = File.OpenRead(typeof(Evaluator).Assembly.Location);
        using var image = new PEReader(file);
        check(image.GetMetadataReader());
    }
}
