using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class PersonKeyTests
{
    private static CancellationToken Token => TemporaryRecord.Token;

    [Fact]
    public async Task A_key_is_shown_once_and_kept_only_as_its_hash()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        var (key, row) = await temporary.Record.Keys.MakeAsync("jinan_duty", "province_lead", "cli li@host1", Token);
        var (other, _) = await temporary.Record.Keys.MakeAsync("jinan_duty", "province_lead", "cli li@host1", Token);

        Assert.Matches("^mk_[A-Za-z0-9_-]{43}$", key);
        Assert.NotEqual(key, other);
        Assert.Equal(row.Id, (await temporary.Record.Keys.UseAsync(key, Token))!.Id);
        Assert.Null(await temporary.Record.Keys.UseAsync(key + "A", Token));
        Assert.Equal(0L, temporary.Scalar($"SELECT count(*) FROM person_keys WHERE hash LIKE '%{key[3..]}%'"));
        Assert.Equal(64L, temporary.Scalar("SELECT min(length(hash)) FROM person_keys"));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_is_revoked_once()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var (key, row) = await temporary.Record.Keys.MakeAsync("jinan_duty", "province_lead", "cli li@host1", Token);

        Assert.True(await temporary.Record.Keys.RevokeAsync(row.Id, "province_lead", "cli li@host1", Token));

        Assert.False(await temporary.Record.Keys.RevokeAsync(row.Id, "province_lead", "cli li@host1", Token));
        Assert.Null(await temporary.Record.Keys.UseAsync(key, Token));
        Assert.Equal(temporary.Clock.GetUtcNow(), Assert.Single(await temporary.Record.Keys.ListAsync(Token)).RevokedAt);
        Assert.Equal(
            [("key.make", "jinan_duty", "", "valid", "cli li@host1"), ("key.revoke", "jinan_duty", "valid", "revoked", "cli li@host1")],
            (await temporary.Record.Audit.ListAsync(0, 10, Token)).Select(entry => (entry.Act, entry.Subject, entry.Before, entry.After, entry.Origin)));
    }

    [Fact]
    public async Task The_last_use_is_noted_to_the_minute()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var (key, _) = await temporary.Record.Keys.MakeAsync("jinan_duty", "province_lead", "cli li@host1", Token);
        var first = temporary.Clock.GetUtcNow();
        await temporary.Record.Keys.UseAsync(key, Token);
        var writes = temporary.Writes.Count;

        temporary.Clock.Advance(TimeSpan.FromSeconds(59));
        await temporary.Record.Keys.UseAsync(key, Token);
        Assert.Equal((writes, first), (temporary.Writes.Count, Assert.Single(await temporary.Record.Keys.ListAsync(Token)).LastUsedAt));

        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        await temporary.Record.Keys.UseAsync(key, Token);
        Assert.Equal(first.AddMinutes(1), Assert.Single(await temporary.Record.Keys.ListAsync(Token)).LastUsedAt);
    }
}
