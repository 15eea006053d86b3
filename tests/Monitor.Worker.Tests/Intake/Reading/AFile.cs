using System.IO.Compression;
using System.Security;
using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

/// <summary>Makes files in memory and reads them.</summary>
internal static class AFile
{
    public static SourceFile Of(byte[] bytes, string name = "file.csv") => new(name, () => new MemoryStream(bytes));

    public static SourceFile Of(string text, string name = "file.csv") => Of(Encoding.UTF8.GetBytes(text), name);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static List<SourceItem> Read(SourceFile file, FileDescription? description = null, ReadLimits? limits = null) =>
        [.. new SourceReader(description ?? new(), limits ?? ReadLimits.Default).Read([file]).Where(item => item.Header is null)];

    public static List<SourceItem> Read(string text, FileDescription? description = null, ReadLimits? limits = null) => Read(Of(text), description, limits);

    /// <summary>A workbook of one sheet; a cell is a text, a number, a day or null.</summary>
    public static byte[] Workbook(string sheet, params object?[]?[] rows) => Workbook(sheet, edit: text => text, rows);

    public static byte[] Workbook(string sheet, Func<string, string> edit, params object?[]?[] rows)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006";
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Part("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>""");
            Part("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="说明" sheetId="1" r:id="rId3"/><sheet name="{sheet}" sheetId="2" r:id="rId1"/></sheets></workbook>""");
            Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
            Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Part("xl/worksheets/sheet1.xml", edit($"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>"""));
            Part("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>填表说明</t></is></c></row></sheetData></worksheet>""");

            void Part(string name, string text)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8"?>""" + text));
            }
        }

        return bytes.ToArray();
    }

    private static string Row(object?[]? cells, int row) =>
        cells is null ? "" : $"""<row r="{row + 1}">{string.Concat(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{row + 1}")))}</row>""";

    private static string Cell(object? cell, string at) => cell switch
    {
        null => "",
        string text => $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""",
        DateTime day => FormattableString.Invariant($"""<c r="{at}" s="1"><v>{day.ToOADate()}</v></c>"""),
        _ => FormattableString.Invariant($"""<c r="{at}"><v>{cell}</v></c>"""),
    };
}
