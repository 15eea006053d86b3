using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the settings of time series servers, of the copy and of sources.</summary>
internal sealed class InfluxCheck(ConfigRefusals refusals, ProfileFiles files)
{
    private readonly ServerAccessCheck servers = new(refusals, files);

    public void Check(InfluxSettings copy)
    {
        CheckAccess(copy);
        if (copy.Api == InfluxApi.V2 && copy.Bucket is null)
        {
            refusals.Add(copy, nameof(copy.Api), "api 为 v2 时须用 bucket 指明数据桶");
        }

        foreach (var (property, value) in new[] { (nameof(copy.Bucket), copy.Bucket), (nameof(copy.Org), copy.Org) }.Where(it => copy.Api == InfluxApi.V1 && it.Item2 is not null))
        {
            refusals.Add(copy, property, $"“{value}”只用于 api: v2；v1 用 database 和 retention_policy");
        }
    }

    public void Check(InfluxSource source)
    {
        CheckAccess(source.Influx);
        if (!source.Path.EndsWith(InfluxSource.PagePattern, StringComparison.Ordinal) || source.Path.Length == InfluxSource.PagePattern.Length || source.Folder.AsSpan().IndexOfAny("*{}") >= 0)
        {
            refusals.Add(source, nameof(source.Path), $"应为收件目录下的一个目录加“{InfluxSource.PagePattern}”，如 influx/{source.Id}{InfluxSource.PagePattern}；取得的数据按页存放在那里");
        }

        if (source.Format.Type != SourceFileType.JsonLines)
        {
            refusals.Add(source.Format, nameof(source.Format.Type), "从时序数据库取得的数据按 json_lines 存放，不能另写文件类型");
        }
    }

    private void CheckAccess(InfluxAccess access)
    {
        servers.CheckEncrypted(access, nameof(access.Url), access.Url, access.AllowUnencrypted, "时序数据库");
        servers.CheckSecret(access, (nameof(access.PasswordFile), access.PasswordFile), (nameof(access.PasswordEnv), access.PasswordEnv));
        servers.CheckSecret(access, (nameof(access.TokenFile), access.TokenFile), (nameof(access.TokenEnv), access.TokenEnv));
        servers.CheckTrust(access);
        if (access.User is not null == (access.PasswordFile is null && access.PasswordEnv is null))
        {
            refusals.Add(access, nameof(access.User), "账号 user 须与口令来源（password_file 或 password_env）一起写");
        }

        if (access.User is not null && (access.TokenFile ?? access.TokenEnv) is not null)
        {
            refusals.Add(access, nameof(access.User), "账号口令和令牌只能用一种");
        }
    }
}
