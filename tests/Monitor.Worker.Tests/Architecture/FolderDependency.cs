namespace Monitor.Worker.Tests.Architecture;

/// <param name="From">The folder that needs.</param>
/// <param name="To">The folder that is needed.</param>
/// <param name="Example">Two types that make it so.</param>
internal sealed record FolderDependency(string From, string To, string Example);
