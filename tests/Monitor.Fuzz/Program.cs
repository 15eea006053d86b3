using Monitor.Fuzz;

switch (args)
{
    case ["names"]:
        FuzzCommands.Names(Console.Out);
        return 0;
    case ["seeds", var name, var folder]:
        FuzzCommands.WriteSeeds(name, folder);
        return 0;
    case ["tokens", var file]:
        FuzzCommands.WriteTokens(file);
        return 0;
    case ["run", var name, var spent]:
        FuzzCommands.Run(name, spent);
        return 0;
    case ["mutate", var name, var seconds]:
        return FuzzCommands.Mutate(name, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), Console.Out) ? 0 : 1;
    case ["try", var name, .. var files]:
        return FuzzCommands.Try(name, files, Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine("names | seeds TARGET FOLDER | tokens FILE | run TARGET FOLDER | mutate TARGET SECONDS | try TARGET FILE...; see tests/fuzz.sh");
        return 2;
}
