using System.Reflection;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.Tests.Architecture;

/// <summary>Folders are capabilities: what one needs of another it needs in one direction only.</summary>
public sealed class CapabilityFolderTests
{
    [Fact]
    public void Folders_of_the_rules_do_not_need_one_another_in_a_circle() =>
        Assert.Empty(FolderCycles.Of(Dependencies(typeof(Evaluator).Assembly, "Monitor.Rules")));

    [Fact]
    public void Folders_of_the_worker_do_not_need_one_another_in_a_circle() =>
        Assert.Empty(FolderCycles.Of(Dependencies(Assembly.Load("monitor"), "Monitor.Worker")));

    [Fact]
    public void The_dependencies_of_both_halves_are_seen()
    {
        Assert.Contains(("Intake", "Record"), Dependencies(Assembly.Load("monitor"), "Monitor.Worker").Select(d => (d.From, d.To)));

        var folders = Dependencies(typeof(Evaluator).Assembly, "Monitor.Rules").Select(d => (d.From, d.To)).ToHashSet();

        Assert.Contains(("Evaluation", "Panels"), folders);
        Assert.Contains(("Alerts", "Detection"), folders);
        Assert.DoesNotContain(("Panels", "Evaluation"), folders);
    }

    [Fact]
    public void A_circle_is_told_with_the_types_that_make_it()
    {
        var cycles = FolderCycles.Of([new("A", "B", "A.X → B.Y"), new("B", "C", "B.Y → C.Z"), new("C", "A", "C.Z → A.X"), new("C", "D", "C.Z → D.W")]);

        Assert.Equal(["A → B (A.X → B.Y), B → C (B.Y → C.Z), C → A (C.Z → A.X)"], cycles);
        Assert.Empty(FolderCycles.Of([new("A", "B", ""), new("A", "C", ""), new("B", "C", "")]));
    }

    private static IEnumerable<FolderDependency> Dependencies(Assembly assembly, string root)
    {
        var architecture = new ArchLoader().LoadAssemblies(assembly).Build();
        return from type in architecture.Types
               let own = Folder(type.FullName, root)
               where own is not null
               from target in type.GetTypeDependencies()
               let other = Folder(target.FullName, root)
               where other is not null && other != own
               select new FolderDependency(own, other, $"{type.FullName} → {target.FullName}");
    }

    /// <summary>The folder below the root that a type lies in; null for types of the root itself (the host) and for those of others.</summary>
    private static string? Folder(string fullName, string root)
    {
        var parts = fullName.StartsWith($"{root}.", StringComparison.Ordinal) ? fullName[(root.Length + 1)..].Split('.') : [];
        return parts.Length > 1 ? parts[0] : null;
    }
}
