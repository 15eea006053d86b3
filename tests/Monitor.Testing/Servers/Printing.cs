using System.Collections.Immutable;
using System.Diagnostics;

namespace Monitor.Testing.Servers;

/// <summary>Prints documents with LibreOffice and reads the paper with the tools of poppler.</summary>
public static class Printing
{
    private const int DotsAnInch = 144;

    /// <summary>Prints Word files; the test is skipped, or fails where nothing may be skipped, on a machine that cannot.</summary>
    public static async Task<ImmutableArray<PrintedDocument>> PrintOrSkipAsync(IReadOnlyList<byte[]> documents, CancellationToken cancellationToken)
    {
        RequiresServer.OrSkip("LibreOffice", string.Join(", ", Missing()));
        var folder = Directory.CreateTempSubdirectory("monitor-print-");
        try
        {
            var names = documents.Select((content, index) => (Path: Path.Combine(folder.FullName, $"{index}.docx"), content)).ToArray();
            foreach (var (path, content) in names)
            {
                await File.WriteAllBytesAsync(path, content, cancellationToken);
            }

            await RunAsync("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, .. names.Select(it => it.Path)], cancellationToken);
            var printed = ImmutableArray.CreateBuilder<PrintedDocument>();
            foreach (var (path, _) in names)
            {
                printed.Add(await ReadAsync(Path.ChangeExtension(path, ".pdf"), cancellationToken));
            }

            return printed.ToImmutable();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The characters that an installed font has no glyph for and a reader would see as boxes.</summary>
    /// <param name="font">The font's family.</param>
    /// <param name="text">The characters.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public static async Task<string> LackingAsync(string font, string text, CancellationToken cancellationToken)
    {
        var signs = text.Where(sign => sign > '\u007F').Distinct().Order().ToArray();
        return (await CoversAsync(font, signs, cancellationToken)) ? "" : string.Concat(await Task.WhenAll(signs.Select(async sign => await CoversAsync(font, [sign], cancellationToken) ? "" : sign.ToString())));
    }

    private static async Task<bool> CoversAsync(string font, char[] signs, CancellationToken cancellationToken) =>
        (await RunAsync("fc-list", [$"{font}:charset={string.Join(' ', signs.Select(sign => $"{(int)sign:x}"))}", "family"], cancellationToken)).Trim().Length > 0;

    private static async Task<PrintedDocument> ReadAsync(string pdf, CancellationToken cancellationToken)
    {
        var stem = Path.ChangeExtension(pdf, null);
        await RunAsync("pdftotext", ["-bbox", pdf, $"{stem}.html"], cancellationToken);
        await RunAsync("pdftoppm", ["-r", $"{DotsAnInch}", pdf, stem], cancellationToken);
        var fonts = (await RunAsync("pdffonts", [pdf], cancellationToken)).Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => line.Split(' ')[0]);
        var pages = Directory.GetFiles(Path.GetDirectoryName(pdf)!, $"{Path.GetFileName(stem)}-*.ppm").Order(StringComparer.Ordinal);
        return new(PrintedDocument.Read(await File.ReadAllTextAsync($"{stem}.html", cancellationToken)), [.. pages.Select(page => PrintedPage.Read(File.ReadAllBytes(page), DotsAnInch))], [.. fonts]);
    }

    private static IEnumerable<string> Missing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        bool Has(string program) => folders.Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!Has("soffice") || !File.Exists("/usr/lib/libreoffice/program/libswlo.so"))
        {
            yield return "the word processor of LibreOffice (Debian package libreoffice-writer-nogui)";
        }

        if (!Has("pdftotext"))
        {
            yield return "pdftotext (Debian package poppler-utils)";
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{await errors}");
    }
}
