"""The names of peoples and of faiths in the plural, a closed class: no title is made of them."""

from ..words import words

PEOPLES = words(
    "Afghans Africans Albanians Algerians Americans Angolans Arabs Argentines Argentinians Armenians "
    "Asians Assyrians Australians Austrians Azerbaijanis Bahrainis Bangladeshis Belarusians Belgians "
    "Bengalis Bolivians Bosnians Brazilians Britons Brits Bulgarians Burundians Cambodians Cameroonians "
    "Canadians Catalans Chadians Chechens Chileans Colombians Congolese Croatians Croats Cubans Cypriots "
    "Czechs Danes Dutchmen Ecuadorians Egyptians Emiratis Englishmen Eritreans Estonians Ethiopians "
    "Europeans Fijians Filipinos Finns Frenchmen Gambians Georgians Germans Ghanaians Greeks Guatemalans "
    "Gujaratis Guineans Haitians Hondurans Hungarians Icelanders Indians Indonesians Iranians Iraqis "
    "Irishmen Israelis Italians Ivorians Jamaicans Jordanians Kashmiris Kazakhs Kenyans Koreans Kosovars "
    "Kurds Kuwaitis Kyrgyz Latvians Liberians Libyans Lithuanians Macedonians Malawians Malaysians Malians "
    "Mexicans Moldovans Mongolians Moroccans Mozambicans Namibians Nepalis Nicaraguans Nigerians Nigeriens "
    "Norwegians Omanis Pakistanis Palestinians Panamanians Paraguayans Peruvians Poles Punjabis Qataris "
    "Romanians Russians Rwandans Salvadorans Samoans Saudis Scots Scotsmen Senegalese Serbians Serbs "
    "Singaporeans Slovaks Slovenes Slovenians Somalis Spaniards Swedes Syrians Tajiks Tamils Tanzanians "
    "Thais Tibetans Tunisians Turks Ugandans Uighurs Ukrainians Uruguayans Uyghurs Uzbeks Venezuelans "
    "Welshmen Yazidis Yemenis Zambians Zimbabweans "
    "Buddhists Catholics Christians Hindus Jews Mormons Muslims Protestants Shiites Sikhs Sunnis"
)
