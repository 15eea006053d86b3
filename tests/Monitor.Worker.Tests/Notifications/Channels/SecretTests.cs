using System.Text.Json;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class SecretTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_secret_prints_as_stars_wherever_it_ends_up()
    {
        var secret = new Secret("hunter2");

        Assert.Equal("***", secret.ToString());
        Assert.Equal("***", $"{secret}");
        Assert.DoesNotContain("hunter2", JsonSerializer.Serialize(new { secret }), StringComparison.Ordinal);
        Assert.Equal("hunter2", secret.Reveal());
    }

    [Fact]
    public void Settings_print_where_the_secret_is_and_not_what_it_is()
    {
        var options = new SmtpServerOptions
        {
            Host = "mail.labour.test",
            FromAddress = "alert@labour.test",
            User = "alert",
            Password = SecretSource.FromFile(folder.File("password", "hunter2")),
        };

        Assert.DoesNotContain("hunter2", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("hunter2\n")]
    [InlineData("hunter2\r\n")]
    [InlineData("\ufeffhunter2\nsecond line")]
    public void The_first_line_of_the_file_is_the_secret(string content)
    {
        Assert.Equal("hunter2", SecretSource.FromFile(folder.File("password", content)).Read().Reveal());
    }

    [Fact]
    public void Blanks_belong_to_a_password()
    {
        Assert.Equal(" hunter 2 ", SecretSource.FromFile(folder.File("password", " hunter 2 \n")).Read().Reveal());
    }

    [Fact]
    public void An_empty_or_huge_file_is_no_password()
    {
        var empty = SecretSource.FromFile(folder.File("empty", "\n"));
        var huge = SecretSource.FromFile(folder.File("huge", new string('x', 5000)));

        Assert.EndsWith("为空或不存在，无法取得账号口令；请检查配置", Assert.Throws<SecretUnavailableException>(() => empty.Read()).Message, StringComparison.Ordinal);
        Assert.EndsWith("超过 4096 字节，不像口令文件；请检查配置", Assert.Throws<SecretUnavailableException>(() => huge.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_is_not_set_is_named()
    {
        var fault = Assert.Throws<SecretUnavailableException>(() => SecretSource.FromEnvironment("MONITOR_NO_SUCH_SECRET").Read());

        Assert.Equal("环境变量 MONITOR_NO_SUCH_SECRET 为空或不存在，无法取得账号口令；请检查配置", fault.Message);
    }

    [Fact]
    public void A_variable_holds_a_secret_too()
    {
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), SecretSource.FromEnvironment("PATH").Read().Reveal());
    }

    [Fact]
    public void A_file_open_to_every_user_is_noticed()
    {
        var path = folder.File("password", "hunter2");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        Assert.False(SecretSource.FromFile(path).IsReadableByEveryone());
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.True(SecretSource.FromFile(path).IsReadableByEveryone());
    }
}
