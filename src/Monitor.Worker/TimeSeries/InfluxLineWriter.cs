using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.TimeSeries;

/// <summary>Writes by InfluxDB's HTTP interface: <c>/write</c> or <c>/api/v2/write</c>.</summary>
internal sealed class InfluxLineWriter : ILineWriter
{
    private readonly InfluxHttp http;
    private readonly string address;
    private readonly bool compresses;
    private readonly ArrayBufferWriter<byte> packed = new();

    public InfluxLineWriter(InfluxSettings settings, InfluxHttp http)
    {
        this.http = http;
        compresses = settings.Gzip;
        address = settings.Api == InfluxApi.V1
            ? $"/write?db={Escaped(settings.Database)}{(settings.RetentionPolicy is { } policy ? $"&rp={Escaped(policy)}" : "")}&precision=ms"
            : $"/api/v2/write?{(settings.Org is { } org ? $"org={Escaped(org)}&" : "")}bucket={Escaped(settings.Bucket!)}&precision=ms";
        Target = $"{new Uri(settings.Url).GetLeftPart(UriPartial.Authority)} {settings.Bucket ?? settings.Database}{(settings.RetentionPolicy is { } kept ? $"/{kept}" : "")}";
        Description = $"{http.Description} {(settings.Api == InfluxApi.V1 ? "/write" : "/api/v2/write")}";
    }

    public string Description { get; }

    public string Target { get; }

    public async Task<WriteAnswer> WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(HttpMethod.Post, address, Content(lines), AnswerAsync, cancellationToken);
        }
        catch (Exception fault) when (fault is InfluxFaultException or SecretUnavailableException)
        {
            return new(WriteOutcome.TryLater, fault.Message);
        }
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> lines)
    {
        var content = new ReadOnlyMemoryContent(compresses ? Packed(lines) : lines);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "utf-8");
        if (compresses)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private ReadOnlyMemory<byte> Packed(ReadOnlyMemory<byte> lines)
    {
        packed.ResetWrittenCount();
        using (var gzip = new GZipStream(new PackedStream(packed), CompressionLevel.Fastest))
        {
            gzip.Write(lines.Span);
        }

        return packed.WrittenMemory;
    }

    private static async Task<WriteAnswer> AnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 200 or 204)
        {
            return WriteAnswer.Written;
        }

        var words = await InfluxHttp.WordsAsync(response, cancellationToken);
        return status switch
        {
            413 => new(WriteOutcome.TooLarge, InfluxHttp.Refusal(response.StatusCode, words)),
            400 or 422 when RefusalText.Read(words) is { } refusal => refusal,
            _ => new(WriteOutcome.TryLater, InfluxHttp.Refusal(response.StatusCode, words)) { RetryAfter = response.Headers.RetryAfter?.Delta },
        };
    }

    /// <summary>Lets the packer write into a buffer that is kept.</summary>
    private sealed class PackedStream(ArrayBufferWriter<byte> target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);
    }
}
