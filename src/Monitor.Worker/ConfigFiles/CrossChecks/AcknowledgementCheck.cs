using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the ways to acknowledge away from the desk.</summary>
internal sealed class AcknowledgementCheck(ConfigRefusals refusals, ProfileFiles files)
{
    private readonly ServerAccessCheck servers = new(refusals, files);

    public void Check(AcknowledgementSettings settings)
    {
        if (settings.Url is { } url && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !HttpCheck.IsLoopback(address.Host))))
        {
            refusals.Add(settings, nameof(settings.Url), $"签收链接经由公共网络，应为 https:// 开头的地址，实际是“{url}”");
        }

        if (settings.Reply is { } reply)
        {
            if (reply is { SecretFile: null, SecretEnv: null })
            {
                refusals.Add(reply, "须用 secret_file 或 secret_env 指明与短信网关约定的口令");
            }

            servers.CheckSecret(reply, (nameof(reply.SecretFile), reply.SecretFile), (nameof(reply.SecretEnv), reply.SecretEnv));
        }
    }
}
