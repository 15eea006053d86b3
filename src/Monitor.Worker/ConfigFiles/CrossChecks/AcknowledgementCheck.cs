using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the ways to acknowledge away from the desk.</summary>
internal sealed class AcknowledgementCheck(ConfigRefusals refusals, ProfileFiles files)
{
    public void Check(AcknowledgementSettings settings)
    {
        if (settings.Url is { } url && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !HttpCheck.IsLoopback(address.Host))))
        {
            refusals.Add(settings, nameof(settings.Url), $"签收链接经由公共网络，应为 https:// 开头的地址，实际是“{url}”");
        }

        if (settings.Reply is { } reply)
        {
            CheckSecret(reply);
        }
    }

    private void CheckSecret(ReplySettings reply)
    {
        if (reply.SecretFile is null == reply.SecretEnv is null)
        {
            refusals.Add(reply, reply.SecretFile is null ? "须用 secret_file 或 secret_env 指明与短信网关约定的口令" : "secret_file 和 secret_env 只能写一个");
        }
        else if (reply.SecretFile is { } file && !File.Exists(Path.Combine(files.Directory, file)))
        {
            refusals.Add(reply, nameof(reply.SecretFile), $"找不到文件“{file}”（相对于配置目录）");
        }
    }
}
