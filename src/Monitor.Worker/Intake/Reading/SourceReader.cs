namespace Monitor.Worker.Intake.Reading;

/// <summary>Reads the files of a source, row by row; what memory it takes does not depend on their size.</summary>
internal sealed class SourceReader(FileDescription description, ReadLimits limits)
{
    /// <summary>Reads files one after the other as if they were one. A fault of a whole file is the last item.</summary>
    /// <exception cref="IOException">A file cannot be opened or read: no fault of its content, and worth another try.</exception>
    public IEnumerable<SourceItem> Read(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            using var rows = Rows(file).GetEnumerator();
            var line = 0;
            while (Next(rows, file.Name, line) is { } item)
            {
                yield return item;
                if (item.Fault is { WholeFile: true })
                {
                    yield break;
                }

                line = item.Row?.Line ?? item.Fault?.Line ?? line;
            }
        }
    }

    private IEnumerable<SourceItem> Rows(SourceFile file)
    {
        using var stored = file.Open();
        using var content = GzipContent.IsGzip(stored) ? new UnpackedStream(new GzipContent(stored), stored, limits) : stored;
        foreach (var item in description.Format == FileFormat.Xlsx ? Sheet(file.Name, content) : Text(file.Name, content))
        {
            yield return item;
        }
    }

    private IEnumerable<SourceItem> Text(string name, Stream content)
    {
        using var text = TextContent.Open(new LimitedStream(content, limits.Bytes), description.Encoding);
        var rows = description.Format == FileFormat.Csv
            ? new CsvRows(name, text, description, limits).Read()
            : new JsonLineRows(name, text, description, limits).Read();
        foreach (var item in rows)
        {
            yield return item;
        }
    }

    private IEnumerable<SourceItem> Sheet(string name, Stream content)
    {
        using var workbook = content.CanSeek ? content : Unpacked(content);
        foreach (var item in new WorkbookRows(name, workbook, description, limits).Read())
        {
            yield return item;
        }
    }

    // a workbook is read at several places at once, so it must lie unpacked on disk
    private FileStream Unpacked(Stream content)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        try
        {
            new LimitedStream(content, limits.Bytes).CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private SourceItem? Next(IEnumerator<SourceItem> rows, string file, int line)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : default(SourceItem?);
        }
        catch (FileFaultException fault)
        {
            return (SourceItem)new SourceFault(file, fault.Line > 0 ? fault.Line : line, null, fault.Message, WholeFile: true) { Remedy = fault.Remedy };
        }
        catch (InvalidDataException)
        {
            return (SourceItem)new SourceFault(file, line, null, "压缩内容不完整或已损坏；请重新传送", WholeFile: true);
        }
        catch (Exception broken) when (description.Format == FileFormat.Xlsx && broken is not (IOException or OutOfMemoryException))
        {
            // a damaged workbook shows itself in whatever the library stumbles over first
            return (SourceItem)new SourceFault(file, line, null, WorkbookRows.Unreadable, WholeFile: true);
        }
    }
}
