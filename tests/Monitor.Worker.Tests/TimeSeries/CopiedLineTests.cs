using System.Text;
using CsCheck;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>Lines are taken apart as they were put together.</summary>
public sealed class CopiedLineTests
{
    [Fact]
    public void Tags_texts_and_numbers_come_back_as_they_went() => Gen.Select(Gen.String[Gen.Char["a市 ,=\"'/"], 1, 12], Gen.String[Gen.Char["a市 ,=\"\\'"], 0, 12], Gen.Double, Gen.Long[-4_000_000_000_000, 4_000_000_000_000])
        .Sample((tag, text, number, time) =>
        {
            if (!double.IsFinite(number))
            {
                return;
            }

            using var batch = new LineBatch();
            batch.Append(LineText.Series("m", ("a", tag), ("mode", "live")));
            batch.Append("n="u8);
            batch.Append(number);
            batch.Append(",t="u8);
            batch.Append(LineText.Field(text));
            batch.Append(" "u8);
            batch.Append(time);
            batch.End(9);

            var line = CopiedLine.Of(batch.Line(0));
            Assert.Equal(time, line.Time);
            Assert.Equal((tag, "live"), (SeriesTags.Of(Encoding.UTF8.GetString(line.Series))["a"], SeriesTags.Of(Encoding.UTF8.GetString(line.Series))["mode"]));
            var seen = 0;
            foreach (var field in line)
            {
                seen++;
                Assert.True(field.IsText ? field.Text == text : field.Number.Equals(number));
            }

            Assert.Equal(2, seen);
            Assert.DoesNotContain((byte)'\n', batch.Line(0).ToArray());
        });

    [Fact]
    public void A_batch_keeps_its_lines_when_it_grows_and_forgets_them_when_cleared()
    {
        using var batch = new LineBatch();
        for (var number = 0; number < 20_000; number++)
        {
            batch.Append("m value="u8);
            batch.Append((double)number);
            batch.End(number);
        }

        Assert.Equal("m value=19999", Encoding.UTF8.GetString(batch.Line(19_999)));
        Assert.Equal("m value=1\nm value=2\n", Encoding.UTF8.GetString(batch.Lines(1, 3).Span));
        Assert.Equal(7, batch.PositionOf(7));
        batch.Clear();
        Assert.Equal((0, 0), (batch.Count, batch.Bytes.Length));
    }
}
