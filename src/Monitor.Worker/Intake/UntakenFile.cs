namespace Monitor.Worker.Intake;

/// <summary>Something in a folder of input that is not taken in as it stands.</summary>
/// <param name="RelativePath">Its path below the folder, with slashes.</param>
/// <param name="Why">Why not and what to do, in Chinese.</param>
internal sealed record UntakenFile(string RelativePath, string Why)
{
    /// <summary>What is said of a file that the service's account may not read.</summary>
    public const string Forbidden = "服务账户无权读取；请运维人员修改该文件的属主或权限（例如 chgrp、chmod 640），改后自动入库";
    private const string Faulty = "读取失败，可能正被替换、占用或磁盘有故障；系统每次查看时重试，持续失败的请重新传送";

    /// <summary>What is said of a file that could not be read.</summary>
    public static string WhyOf(Exception fault) => fault is UnauthorizedAccessException ? Forbidden : Faulty;
}
