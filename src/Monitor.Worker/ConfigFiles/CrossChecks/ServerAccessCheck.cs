using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks how a server is reached: encrypted or not, where secrets come from, which certificate is believed.</summary>
internal sealed class ServerAccessCheck(ConfigRefusals refusals, ProfileFiles files)
{
    /// <summary>Checks that nothing leaves the machine in the clear unless that is said.</summary>
    /// <param name="what">The server, in Chinese.</param>
    public void CheckEncrypted(object settings, string property, string? address, bool isAllowed, string what)
    {
        if (!isAllowed && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && !HttpCheck.IsLoopback(url.Host))
        {
            refusals.Add(settings, property, $"{what}不在本机而地址未加密：请改用 https://，确无条件时写 allow_unencrypted: true");
        }
    }

    /// <summary>Checks where a secret comes from: a file that is there, or a variable, not both.</summary>
    public void CheckSecret(object settings, (string Property, string? Path) file, (string Property, string? Name) variable)
    {
        if (file.Path is not null && variable.Name is not null)
        {
            refusals.Add(settings, variable.Property, $"{ConfigName.Of(file.Property)} 和 {ConfigName.Of(variable.Property)} 只能写一个");
        }

        CheckExists(settings, file.Property, file.Path);
    }

    /// <summary>Checks which certificate is believed.</summary>
    public void CheckTrust(ServerTrust server)
    {
        if (server is { CaFile: not null, FingerprintSha256: not null })
        {
            refusals.Add(server, nameof(server.FingerprintSha256), "ca_file 和 fingerprint_sha256 只能写一个");
        }

        CheckExists(server, nameof(server.CaFile), server.CaFile);
    }

    private void CheckExists(object settings, string property, string? file)
    {
        if (file is not null && !File.Exists(Path.Combine(files.Directory, file)))
        {
            refusals.Add(settings, property, $"找不到文件“{file}”（相对于配置目录）");
        }
    }
}
