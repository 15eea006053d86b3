using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>A region as some file gives it, with the place for messages.</summary>
internal sealed record RegionRow(string Code, string Name, AdministrativeLevel Level, string? Parent, ConfigPlace Place, bool IsZone = false)
{
    public RegionEntry ToEntry() => new(Code, Name, Level, Parent, IsZone);
}
