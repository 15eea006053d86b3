using System.IO.Compression;

namespace Monitor.Worker.Operations;

/// <summary>Packages of Open XML whose bytes depend on their content alone.</summary>
internal static class OfficePackage
{
    private static readonly DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its parts in order and without the moment of packing, which the packing notes for each part.</summary>
    public static byte[] WithoutClock(MemoryStream made)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderByDescending(part => part.FullName == "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(part.FullName);
                copy.LastWriteTime = Moment;
                using var read = part.Open();
                using var write = copy.Open();
                read.CopyTo(write);
            }
        }

        return stream.ToArray();
    }
}
