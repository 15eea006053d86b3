using System.Collections.Immutable;
using System.Security.Cryptography;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>The files that messages carry.</summary>
internal sealed class OutboxFiles(string dataFolder)
{
    /// <summary>The files of a message.</summary>
    /// <exception cref="UnsendableMessageException">One is missing or is not what it was when the message was queued.</exception>
    public async Task<ImmutableArray<MailAttachment>> ReadAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<MailAttachment>();
        foreach (var file in OutboxFile.Read(message.Attachments))
        {
            var path = Path.Combine(dataFolder, file.RelativePath);
            if (!File.Exists(path))
            {
                throw new UnsendableMessageException($"附件“{file.FileName}”已不在数据目录");
            }

            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
            {
                throw new UnsendableMessageException($"附件“{file.FileName}”的内容与登记的哈希不符");
            }

            read.Add(new(file.FileName, file.ContentType, [.. content]));
        }

        return read.ToImmutable();
    }
}
