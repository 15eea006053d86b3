using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Regions;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Reads the list of regions (CSV, UTF-8) in either of its forms.</summary>
internal sealed class RegionList(string file, byte[] content, ConfigErrors errors)
{
    private static readonly CsvConfiguration Shape = new(CultureInfo.InvariantCulture)
    {
        BadDataFound = null,
        MissingFieldFound = null,
        TrimOptions = TrimOptions.Trim,
    };

    /// <summary>One region a row, with its level and the code above it.</summary>
    public ImmutableArray<RegionRow> ReadListed(RegionColumns columns)
    {
        var rows = ImmutableArray.CreateBuilder<RegionRow>();
        foreach (var row in Rows([columns.Code, columns.Name, columns.Level, columns.Parent]))
        {
            var level = row[2] switch
            {
                "province" => AdministrativeLevel.Province,
                "city" => AdministrativeLevel.City,
                "county" => AdministrativeLevel.County,
                _ => AdministrativeLevel.Context,
            };
            if (level == AdministrativeLevel.Context)
            {
                errors.Add(row.Place(columns.Level), $"应为province、city、county 之一，实际是“{row[2]}”");
            }
            else if (IsNamed(row, 0, columns.Code) && IsNamed(row, 1, columns.Name))
            {
                rows.Add(new(row[0], row[1], level, level == AdministrativeLevel.Province ? null : row[3], row.Place(columns.Code)));
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>One region of the third level a row; those of the second are made of their columns.</summary>
    public ImmutableArray<RegionRow> ReadBuilt(RegionBuild build, ConfigPlace place)
    {
        var rows = ImmutableArray.CreateBuilder<RegionRow>();
        rows.Add(new(build.Province.Code, build.Province.Name, AdministrativeLevel.Province, null, place));
        var cities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows([build.City.Code, build.City.Name, build.County.Code, build.County.Name]))
        {
            if (!IsNamed(row, 0, build.City.Code) || !IsNamed(row, 2, build.County.Code))
            {
                continue;
            }

            if (cities.Add(row[0]))
            {
                rows.Add(new(row[0], row[1], AdministrativeLevel.City, build.Province.Code, row.Place(build.City.Code)));
            }

            rows.Add(new(row[2], row[3], AdministrativeLevel.County, row[0], row.Place(build.County.Code)));
        }

        return rows.ToImmutable();
    }

    /// <summary>The places of a list; a name that ends in a word that may be left out stands there twice.</summary>
    public IEnumerable<NamedPlace> ReadPlaces(PlacesDocument document)
    {
        foreach (var row in Rows(document.Kind is { } kind ? [document.Name, document.Region, kind] : [document.Name, document.Region]))
        {
            var place = new NamedPlace(row[0], document.Kind is null ? "" : row[2], row[1]);
            yield return place;
            foreach (var ending in document.Endings.Where(ending => place.Name.Length > ending.Length && place.Name.EndsWith(ending, StringComparison.Ordinal)))
            {
                yield return place with { Name = place.Name[..^ending.Length].TrimEnd() };
            }
        }
    }

    private bool IsNamed(Row row, int cell, string column)
    {
        if (row[cell].Length == 0)
        {
            errors.Add(row.Place(column), "没有填写内容");
        }

        return row[cell].Length > 0;
    }

    private IEnumerable<Row> Rows(string[] columns)
    {
        if (Unpacked() is not { } text)
        {
            errors.Add(new(file, 1, 1, ""), "压缩文件已损坏，无法解开；请重新复制一份");
            yield break;
        }

        using var csv = new CsvParser(new StreamReader(text, Encoding.UTF8), Shape);
        var headings = csv.Read() ? csv.Record! : [];
        var places = Array.ConvertAll(columns, column => Array.IndexOf(headings, column));
        foreach (var (column, place) in columns.Zip(places).Where(pair => pair.Second < 0))
        {
            errors.Add(new(file, 1, 1, column), $"表头中没有“{column}”这一列；表头为：{string.Join("、", headings)}");
        }

        while (places.All(place => place >= 0) && csv.Read())
        {
            var record = csv.Record!;
            yield return new(file, csv.RawRow, Array.ConvertAll(places, place => place < record.Length ? record[place] : ""));
        }
    }

    private MemoryStream? Unpacked()
    {
        if (content is not [0x1F, 0x8B, ..])
        {
            return new(content);
        }

        try
        {
            using var packed = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            var text = new MemoryStream();
            packed.CopyTo(text);
            text.Position = 0;
            return text;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed record Row(string File, int Line, string[] Cells)
    {
        public string this[int cell] => Cells[cell];

        public ConfigPlace Place(string column) => new(File, Line, 1, column);
    }
}
