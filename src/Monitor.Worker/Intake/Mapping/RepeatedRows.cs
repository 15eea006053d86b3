using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Tells rows that stood in the same file before.</summary>
internal sealed class RepeatedRows(ImmutableArray<string> columns)
{
    private const char Between = '\u001F';
    private readonly RecentKeys<UInt128, bool> seen = new();
    private readonly StringBuilder text = new();

    /// <summary>Whether a row says what one before it said; the row counts as seen from now on.</summary>
    public bool Seen(SourceRow row)
    {
        text.Clear();
        if (columns.IsEmpty)
        {
            text.AppendJoin(Between, row.Cells);
        }
        else
        {
            text.AppendJoin(Between, columns.Select(column => row[column]?.Trim()));
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return !seen.Set(MemoryMarshal.Read<UInt128>(hash), true);
    }
}
