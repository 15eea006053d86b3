using Monitor.Testing.Servers;

namespace Monitor.Worker.Tests.Servers;

public class SmsCentreLogTests
{
    [Fact]
    public void Parts_of_two_messages_that_come_mixed_and_out_of_order_are_joined_apart()
    {
        const string log = """
            2026-11-23 05:06:59 [1] [0] DEBUG: Got message 1: <1069 13800000001 udh %05%00%03%01%02%02 data %4E%8C>
            2026-11-23 05:06:59 [1] [0] DEBUG: Got message 2: <1069 13800000001 udh %05%00%03%02%02%01 data NA>
            2026-11-23 05:06:59 [1] [0] DEBUG: Got message 3: <1069 13800000001 udh %05%00%03%01%02%01 data N%00>
            2026-11-23 05:06:59 [1] [0] DEBUG: Got message 4: <1069 13800000001 ucs-2 %00+%00%2B>
            2026-11-23 05:06:59 [1] [0] DEBUG: Got message 5: <1069 13800000001 text plain <text>>

            """;

        var messages = SmsCentreLog.Read(log);

        Assert.Equal(["一二", " +", "plain <text>"], messages.Select(message => message.Text));
    }

    [Fact]
    public void A_line_that_is_still_being_written_is_left_for_later()
    {
        var messages = SmsCentreLog.Read("2026-11-23 05:06:59 [1] [0] DEBUG: Got message 1: <1069 13800000001 ucs-2 N%00>");

        Assert.Empty(messages);
    }
}
