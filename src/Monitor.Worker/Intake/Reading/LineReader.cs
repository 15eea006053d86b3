using System.Globalization;
using System.Text;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Lines of a text, ended by LF, CR LF or CR, each of bounded length; lines can be given back.</summary>
internal sealed class LineReader(TextReader text, int lengthLimit)
{
    private readonly char[] buffer = new char[65_536];
    private readonly Stack<string> givenBack = new();
    private readonly StringBuilder partial = new();
    private int start;
    private int end;
    private bool skipLineFeed;

    /// <summary>The number of the line read last, counted from one.</summary>
    public int Line { get; private set; }

    /// <summary>The next line without its end, or null.</summary>
    public string? Read()
    {
        var line = givenBack.Count > 0 ? givenBack.Pop() : ReadNew();
        Line += line is null ? 0 : 1;
        return line;
    }

    /// <summary>Gives back the line read last that has not been given back yet.</summary>
    public void GiveBack(string line)
    {
        givenBack.Push(line);
        Line--;
    }

    private string? ReadNew()
    {
        var any = false;
        while (start < end || Fill())
        {
            if (skipLineFeed)
            {
                skipLineFeed = false;
                if (buffer[start] == '\n')
                {
                    start++;
                    continue;
                }
            }

            any = true;
            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOfAny('\n', '\r');
            if (length >= 0)
            {
                skipLineFeed = rest[length] == '\r';
                start += length + 1;
                return Take(rest[..length]);
            }

            Keep(rest);
            start = end;
        }

        return any ? Take([]) : null;
    }

    private string Take(ReadOnlySpan<char> rest)
    {
        if (partial.Length == 0 && rest.Length <= lengthLimit)
        {
            return rest.ToString();
        }

        Keep(rest);
        var line = partial.ToString();
        partial.Clear();
        return line;
    }

    private void Keep(ReadOnlySpan<char> piece)
    {
        if (partial.Length + piece.Length > lengthLimit)
        {
            throw new FileFaultException(
                string.Create(CultureInfo.InvariantCulture, $"一行超过 {lengthLimit} 个字符的上限；请检查引号和文件格式"), Line + 1)
            { Remedy = CsvRows.Format };
        }

        partial.Append(piece);
    }

    private bool Fill()
    {
        start = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
