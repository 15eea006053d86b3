using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks where secrets and certificates of a server come from.</summary>
internal sealed class SecretCheck(ConfigRefusals refusals, ProfileFiles files)
{
    /// <summary>Checks a password: from a file or a variable, not both.</summary>
    public void CheckPassword(object settings, string? file, string? variable)
    {
        if (file is not null && variable is not null)
        {
            refusals.Add(settings, nameof(MailSettings.PasswordEnv), "password_file 和 password_env 只能写一个");
        }

        CheckExists(settings, nameof(MailSettings.PasswordFile), file);
    }

    /// <summary>Checks which certificates are believed.</summary>
    public void CheckTrust(object settings, string? authority, string? fingerprint)
    {
        if (authority is not null && fingerprint is not null)
        {
            refusals.Add(settings, nameof(MailSettings.FingerprintSha256), "ca_file 和 fingerprint_sha256 只能写一个");
        }

        CheckExists(settings, nameof(MailSettings.CaFile), authority);
    }

    /// <summary>Checks that a file is there.</summary>
    public void CheckExists(object settings, string property, string? file)
    {
        if (file is not null && !File.Exists(Path.Combine(files.Directory, file)))
        {
            refusals.Add(settings, property, $"找不到文件“{file}”（相对于配置目录）");
        }
    }
}
