using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>Tells how a story came out.</summary>
internal static class StoryReport
{
    public static void Write(string file, StoryDocument story, StoryVerdict verdict, TextWriter output)
    {
        output.WriteLine($"■ {story.Title}（{file}）");
        output.WriteLine($"  {story.About.ReplaceLineEndings(" ").Trim()}");
        foreach (var judgement in verdict.Judgements)
        {
            output.WriteLine($"  {(judgement.IsAsStated ? "符合" : "不符")}　{judgement.Sentence}");
            foreach (var line in judgement.Instead)
            {
                output.WriteLine($"        实际：{line}");
            }
        }
    }
}
