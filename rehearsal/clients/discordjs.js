// A bot on discord.js.
import {Client, Events, GatewayIntentBits} from 'discord.js';
import {buttons, closed, commands, file, modal, report, token, url} from './bot.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: {api: `${url.origin}/api`},
});

client.once(Events.ClientReady, () => client.application.commands.set(commands));
client.on(Events.ShardReady, () => report('ready'));
client.on(Events.ShardResume, () => report('resumed'));
client.on(Events.ShardDisconnect, ({code}) => closed(code));
client.on(Events.Error, (error) => console.error(error));

client.on(Events.InteractionCreate, async (i) => {
  if (i.isAutocomplete()) {
    const typed = i.options.getFocused();
    return i.respond([{name: `${typed}!`, value: `${typed}!`}]);
  }
  if (i.isButton() && i.customId === 'press') return i.update({content: 'pressed', components: []});
  if (i.isButton()) return i.showModal(modal);
  if (i.isModalSubmit()) return i.reply(`You chose ${i.fields.getTextInputValue('colour')}`);
  switch (i.commandName) {
    case 'answer':
      return i.reply(`You said ${i.options.getString('text')}`);
    case 'defer':
      await i.deferReply();
      return i.editReply('done');
    case 'follow':
      await i.reply('first');
      return i.followUp({content: 'second', flags: 64});
    case 'file':
      return i.reply({content: 'here', files: [{name: file.name, attachment: file.contents}]});
    case 'buttons':
      return i.reply({content: 'choose', components: buttons});
  }
});

await client.login(token);
