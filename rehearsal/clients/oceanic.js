// A bot on oceanic.js. It names the fields of components and commands in its own way.
import {Client, InteractionTypes} from 'oceanic.js';
import {buttons, closed, commands, file, modal, report, token, url} from './bot.js';

const client = new Client({
  auth: `Bot ${token}`,
  rest: {baseURL: `${url.origin}/api/v10`},
  gateway: {intents: ['GUILDS', 'GUILD_MESSAGES']},
});

const camel = (component) => ({
  ...component,
  customID: component.custom_id,
  minLength: component.min_length,
  maxLength: component.max_length,
  components: component.components?.map(camel),
});

client.once('ready', () => client.application.bulkEditGlobalCommands(commands.map((command) => ({type: 1, ...command}))));
client.on('packet', ({t}) => {
  if (t === 'READY') report('ready');
  if (t === 'RESUMED') report('resumed');
});
client.on('shardDisconnect', (error) => closed(error?.code));
client.on('error', (error) => console.error(error));

client.on('interactionCreate', async (i) => {
  switch (i.type) {
    case InteractionTypes.APPLICATION_COMMAND_AUTOCOMPLETE: {
      const typed = i.data.options.getFocused().value;
      return i.result([{name: `${typed}!`, value: `${typed}!`}]);
    }
    case InteractionTypes.MESSAGE_COMPONENT:
      if (i.data.customID === 'form') return i.createModal(camel(modal));
      return i.editParent({content: 'pressed', components: []});
    case InteractionTypes.MODAL_SUBMIT:
      return i.createMessage({content: `You chose ${i.data.components.getTextInput('colour')}`});
  }
  switch (i.data.name) {
    case 'answer':
      return i.createMessage({content: `You said ${i.data.options.getString('text')}`});
    case 'defer':
      await i.defer();
      return i.editOriginal({content: 'done'});
    case 'follow':
      await i.createMessage({content: 'first'});
      return i.createFollowup({content: 'second', flags: 64});
    case 'file':
      return i.createMessage({content: 'here', files: [file]});
    case 'buttons':
      return i.createMessage({content: 'choose', components: buttons.map(camel)});
  }
});

await client.connect();
