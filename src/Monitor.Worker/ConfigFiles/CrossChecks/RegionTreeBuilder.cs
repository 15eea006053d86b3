using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Regions;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the tree of regions and checks what speaks of its codes.</summary>
internal sealed class RegionTreeBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>The tree, null where its list cannot be read or does not fit together.</summary>
    public RegionTree? Build(RegionsDocument document, ProfileFiles files, IReadOnlyList<string> inputs)
    {
        var before = errors.Count;
        var rows = ReadList(document, files, inputs);
        if (rows.IsEmpty)
        {
            return null;
        }

        rows =
        [
            .. rows,
            .. document.Zones.Select(zone => new RegionRow(zone.Code, zone.Name, AdministrativeLevel.County, zone.AdministeredBy, places.Of(zone), IsZone: true)),
            .. document.ContextPlaces.Select(place => new RegionRow(place.Code, place.Name, AdministrativeLevel.Context, null, places.Of(place))),
        ];
        var known = CheckRows(rows);
        CheckFormerCodes(document, known);
        CheckGroups(document, known);
        foreach (var code in document.Populations.Keys.Where(code => !known.ContainsKey(code)))
        {
            refusals.AddKey(document, nameof(document.Populations), code, Missing(code));
        }

        var named = document.Places is { } list ? ReadPlaces(list, files, inputs) : PlaceNames.Empty;
        return errors.Count > before ? null : RegionTree.Create(
            rows.Select(row => row.ToEntry()),
            document.FormerCodes.Select(former => new FormerCode(former.Code, former.Name, former.Becomes, former.Year)),
            document.Groups.Select(group => new RegionGroup(group.Id, group.Name, group.Cities)),
            named);
    }

    private ImmutableArray<RegionRow> ReadList(RegionsDocument document, ProfileFiles files, IReadOnlyList<string> inputs)
    {
        if (document is { Columns: not null, Build: not null })
        {
            refusals.Add(document, nameof(document.Build), "columns 和 build 只能写一个");
            return [];
        }

        if (Content("区划表", document.File, document.FromInput, places.Of(document, nameof(document.File)), files, inputs) is not { } content)
        {
            return [];
        }

        var list = new RegionList(document.File, content, errors);
        return document.Build is { } build ? list.ReadBuilt(build, places.Of(build)) : list.ReadListed(document.Columns ?? new());
    }

    private PlaceNames ReadPlaces(PlacesDocument document, ProfileFiles files, IReadOnlyList<string> inputs) =>
        Content("地名表", document.File, document.FromInput, places.Of(document, nameof(document.File)), files, inputs) is { } content
            ? new(new RegionList(document.File, content, errors).ReadPlaces(document))
            : PlaceNames.Empty;

    private byte[]? Content(string list, string file, bool fromInput, ConfigPlace place, ProfileFiles files, IReadOnlyList<string> inputs)
    {
        if (Path.IsPathRooted(file) || file.Split('/', '\\').Contains(".."))
        {
            errors.Add(place, "应为相对路径，且不能含“..”");
            return null;
        }

        if (fromInput && inputs.Count == 0)
        {
            errors.Add(place, $"{list}“{file}”来自数据目录，请用 --input 指明该目录");
            return null;
        }

        var folders = fromInput ? inputs : [files.Directory];
        var path = folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? Path.Combine(folders[0], file);
        return files.ReadReferred(file, path, place);
    }

    private Dictionary<string, RegionRow> CheckRows(ImmutableArray<RegionRow> rows)
    {
        var known = new Dictionary<string, RegionRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !known.TryAdd(row.Code, row)))
        {
            var first = known[row.Code].Place;
            errors.Add(row.Place, $"区划代码“{row.Code}”重复，{first.File} 第 {first.Line} 行已经用过");
        }

        foreach (var row in rows.Where(row => row.Level is AdministrativeLevel.City or AdministrativeLevel.County))
        {
            if (!known.TryGetValue(row.Parent!, out var parent))
            {
                errors.Add(row.Place, $"上级区划代码“{row.Parent}”不在区划表里");
            }
            else if (parent.Level != row.Level - 1)
            {
                errors.Add(row.Place, $"“{row.Name}”的上级“{parent.Name}”应比它高一级");
            }
        }

        var roots = rows.Where(row => row.Level == AdministrativeLevel.Province).ToArray();
        if (roots.Length != 1)
        {
            errors.Add(roots.Length == 0 ? rows[0].Place : roots[1].Place, $"第一级地区应恰有一个，实际有 {roots.Length} 个");
        }

        return known;
    }

    private void CheckFormerCodes(RegionsDocument document, Dictionary<string, RegionRow> known)
    {
        refusals.AddDoubles(document.FormerCodes, former => former.Code, nameof(FormerCodeDocument.Code));
        foreach (var former in document.FormerCodes)
        {
            if (known.ContainsKey(former.Code))
            {
                refusals.Add(former, nameof(former.Code), $"“{former.Code}”仍在使用，不能列为历史代码");
            }

            foreach (var (index, code) in former.Becomes.Index().Where(one => !known.ContainsKey(one.Item)))
            {
                refusals.Add(former, nameof(former.Becomes), index, Missing(code));
            }
        }
    }

    private void CheckGroups(RegionsDocument document, Dictionary<string, RegionRow> known)
    {
        refusals.AddDoubles(document.Groups, group => group.Id, nameof(RegionGroupDocument.Id));
        foreach (var group in document.Groups)
        {
            foreach (var (index, code) in group.Cities.Index().Where(one => !known.ContainsKey(one.Item)))
            {
                refusals.Add(group, nameof(group.Cities), index, Missing(code));
            }
        }
    }

    private static string Missing(string code) => $"区划代码“{code}”不在区划表里";
}
